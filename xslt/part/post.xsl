<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- A post: in a list (mode listed), as a line of an index (mode index), on its own page (mode full).

     Headings: a list has its h1, each post in it one h2, and stored bodies begin at h2 too. Nothing is skipped and
     each page has one h1; a section heading inside a post stands beside the post's own in the outline of a list, and one
     below it on the post's own page. To move it would mean to rewrite the stored bytes for each list, which the path
     of a page is made to avoid. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">

  <xsl:template match="post" mode="listed">
    <article class="post">
      <xsl:if test="@pinned">
        <p class="pinned">
          <xsl:call-template name="words"><xsl:with-param name="key" select="'pinned'"/></xsl:call-template>
        </p>
      </xsl:if>
      <h2 class="title">
        <xsl:if test="@date = 'heading' and not(title)"><xsl:attribute name="class">title day</xsl:attribute></xsl:if>
        <xsl:if test="@date = 'heading' and title">
          <span class="day"><xsl:apply-templates select="published"/></span><xsl:text> </xsl:text>
        </xsl:if>
        <a href="{@href}"><xsl:call-template name="heading"/></a>
      </h2>
      <xsl:call-template name="byline"/>
      <xsl:apply-templates select="body"/>
      <xsl:if test="@more = 'true'">
        <p class="more">
          <a href="{@href}">
            <xsl:call-template name="words">
              <xsl:with-param name="key" select="'read-more'"/>
              <xsl:with-param name="value"><xsl:call-template name="name"/></xsl:with-param>
            </xsl:call-template>
          </a>
        </p>
      </xsl:if>
      <xsl:apply-templates select="categories | tags"/>
    </article>
  </xsl:template>

  <xsl:template match="post" mode="index">
    <li>
      <a href="{@href}"><xsl:call-template name="name"/></a>
      <xsl:if test="title">
        <xsl:text> </xsl:text><span class="count"><xsl:apply-templates select="published"/></span>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="post" mode="full">
    <article class="post">
      <xsl:if test="@date = 'heading' and title">
        <p class="day"><xsl:apply-templates select="published"/></p>
      </xsl:if>
      <h1><xsl:call-template name="heading"/></h1>
      <xsl:call-template name="byline"/>
      <xsl:call-template name="hook.before-body"/>
      <xsl:apply-templates select="body"/>
      <xsl:apply-templates select="categories | tags"/>
      <xsl:call-template name="hook.after-post"/>
    </article>
  </xsl:template>

  <!-- The stored body: its bytes are set in by the HTML5 writer. A theme that has declared <bk:body form="parsed"/> gets
       elements instead, and overrides this template to copy them. -->
  <xsl:template match="post/body">
    <div class="body">
      <xsl:if test="../@lang != $page-language">
        <xsl:call-template name="language"><xsl:with-param name="of" select="../@lang"/></xsl:call-template>
      </xsl:if>
      <bk:body ref="{@ref}"/>
    </div>
  </xsl:template>
</xsl:stylesheet>
