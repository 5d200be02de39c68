<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The posts of a site: what there is, in which state, and the way to a new one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="posts" mode="main">
    <div class="page-head">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-posts','','')"/></h1>
      <form method="post" action="{@new}" class="actions">
        <xsl:call-template name="csrf"/>
        <button name="kind" value="post"><xsl:value-of select="bk:words('new-post','','')"/></button>
        <button name="kind" value="page" class="quiet"><xsl:value-of select="bk:words('new-page','','')"/></button>
      </form>
    </div>
    <xsl:apply-templates select="due" mode="notice"/>
    <nav class="tabs" aria-label="{bk:words('filter','','')}">
      <ul>
        <xsl:call-template name="status-tab"/>
        <xsl:call-template name="status-tab"><xsl:with-param name="status" select="'draft'"/></xsl:call-template>
        <xsl:call-template name="status-tab"><xsl:with-param name="status" select="'published'"/></xsl:call-template>
        <xsl:call-template name="status-tab"><xsl:with-param name="status" select="'withdrawn'"/></xsl:call-template>
        <li><a href="papperskorg/"><xsl:value-of select="bk:words('page-trash','','')"/></a></li>
      </ul>
    </nav>
    <xsl:choose>
      <xsl:when test="post"><ul class="rows"><xsl:apply-templates select="post" mode="row"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="bk:words('no-posts','','')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="status-tab">
    <xsl:param name="status" select="''"/>
    <li>
      <a>
        <xsl:attribute name="href">
          <xsl:text>?</xsl:text>
          <xsl:if test="$status">status=<xsl:value-of select="$status"/></xsl:if>
        </xsl:attribute>
        <xsl:if test="string(@status) = $status"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:choose>
          <xsl:when test="$status"><xsl:value-of select="bk:words(concat('tab-', $status),'','')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="bk:words('tab-all','','')"/></xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="post" mode="row">
    <li>
      <a class="row-name" href="{@href}"><xsl:call-template name="post-name"/></a>
      <span class="row-facts">
        <xsl:apply-templates select="." mode="state"/>
        <xsl:if test="@kind = 'page'"><span><xsl:value-of select="bk:words('is-page','','')"/></span></xsl:if>
        <xsl:if test="@has-draft and not(@status = 'draft')"><span><xsl:value-of select="bk:words('has-changes','','')"/></span></xsl:if>
        <xsl:apply-templates select="publish-at" mode="time"/>
        <xsl:if test="string(@author)"><span><xsl:value-of select="@author"/></span></xsl:if>
      </span>
    </li>
  </xsl:template>
</xsl:stylesheet>
