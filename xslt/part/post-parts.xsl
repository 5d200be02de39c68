<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The pieces of a post that its three forms share. The current node is the post. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Its title; of a post without one, its date. -->
  <xsl:template name="heading">
    <xsl:choose>
      <xsl:when test="title"><xsl:apply-templates select="title"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="published"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a link to it says. -->
  <xsl:template name="name">
    <xsl:choose>
      <xsl:when test="title"><xsl:apply-templates select="title"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="post/title">
    <xsl:choose>
      <xsl:when test="../@lang != $page-language">
        <span>
          <xsl:call-template name="language"><xsl:with-param name="of" select="../@lang"/></xsl:call-template>
          <xsl:value-of select="."/>
        </span>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="published | updated">
    <time datetime="{@datetime}">
      <xsl:if test="../@lang != $page-language">
        <xsl:call-template name="language"><xsl:with-param name="of" select="../@lang"/></xsl:call-template>
      </xsl:if>
      <xsl:value-of select="."/>
    </time>
  </xsl:template>

  <!-- When, which part of what, and who. The date is left out where it is the heading already. -->
  <xsl:template name="byline">
    <xsl:variable name="shows-date" select="title and not(@date = 'heading')"/>
    <xsl:if test="$shows-date or updated or series or string(author)">
      <ul class="when">
        <xsl:if test="$shows-date"><li><xsl:apply-templates select="published"/></li></xsl:if>
        <xsl:if test="updated">
          <li>
            <xsl:call-template name="words">
              <xsl:with-param name="key" select="'updated'"/>
              <xsl:with-param name="value"><xsl:apply-templates select="updated"/></xsl:with-param>
            </xsl:call-template>
          </li>
        </xsl:if>
        <xsl:if test="series">
          <li>
            <xsl:call-template name="words">
              <xsl:with-param name="key" select="'part-of-series'"/>
              <xsl:with-param name="value" select="string(series/@part)"/>
            </xsl:call-template>
            <xsl:text> </xsl:text>
            <xsl:for-each select="series/link"><xsl:call-template name="data-link"/></xsl:for-each>
          </li>
        </xsl:if>
        <xsl:if test="string(author)">
          <li>
            <xsl:call-template name="words">
              <xsl:with-param name="key" select="'author'"/>
              <xsl:with-param name="value" select="string(author)"/>
            </xsl:call-template>
          </li>
        </xsl:if>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="post/categories | post/tags">
    <xsl:if test="link">
      <div class="filed">
        <span>
          <xsl:choose>
            <xsl:when test="self::tags">
              <xsl:call-template name="words">
                <xsl:with-param name="key" select="'tagged'"/>
                <xsl:with-param name="count" select="count(link)"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="words">
                <xsl:with-param name="key" select="'filed-under'"/>
                <xsl:with-param name="count" select="count(link)"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </span>
        <ul><xsl:apply-templates select="link" mode="item"/></ul>
      </div>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
