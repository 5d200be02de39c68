<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The trash: what lies in it, and back. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="trash" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-trash','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('history-trash-help','','')"/></p>
    <xsl:choose>
      <xsl:when test="post"><ul class="rows"><xsl:apply-templates select="post" mode="trashed"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="bk:words('history-trash-empty','','')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="post" mode="trashed">
    <li>
      <a class="row-name" href="{@href}" id="post-{@id}"><xsl:call-template name="post-name"/></a>
      <span class="row-facts">
        <xsl:apply-templates select="." mode="state"/>
        <xsl:if test="trashed"><span><xsl:value-of select="bk:words('history-trashed-at', string(trashed), '')"/></span></xsl:if>
        <xsl:apply-templates select="trashed" mode="who"/>
      </span>
      <xsl:apply-templates select="." mode="untrash"/>
    </li>
  </xsl:template>

  <xsl:template match="post" mode="untrash">
    <form method="post" action="{@href}ur-papperskorgen/">
      <xsl:call-template name="csrf"/>
      <button class="quiet">
        <xsl:value-of select="bk:words('history-untrash','','')"/>
        <span class="away"><xsl:text>: </xsl:text><xsl:call-template name="post-name"/></span>
      </button>
    </form>
  </xsl:template>

  <!-- On the page of a post: into the trash, or that it lies there. -->
  <xsl:template match="post" mode="trash-way">
    <xsl:choose>
      <xsl:when test="@is-trashed">
        <div class="notice notice-advice">
          <p><xsl:value-of select="bk:words('history-lies-in-trash','','')"/></p>
          <xsl:apply-templates select="." mode="untrash"/>
        </div>
      </xsl:when>
      <xsl:when test="@can-be-trashed">
        <form method="post" action="{@href}papperskorg/" class="trash-way">
          <xsl:call-template name="csrf"/>
          <p class="help"><xsl:value-of select="bk:words('history-trash-way-help','','')"/></p>
          <button class="danger"><xsl:value-of select="bk:words('history-trash','','')"/></button>
        </form>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
