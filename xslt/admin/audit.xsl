<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Who did what when. A step that has no words is shown as it is stored. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="audit" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-audit','','')"/></h1>
    <form method="get" role="search" class="filter panel">
      <p class="field filter-words">
        <label for="who"><xsl:value-of select="bk:words('log-who','','')"/></label>
        <input id="who" name="who" type="text" maxlength="100" value="{@who}" autocapitalize="none" spellcheck="false"/>
      </p>
      <p class="field">
        <label for="subject"><xsl:value-of select="bk:words('log-subject','','')"/></label>
        <select id="subject" name="subject">
          <option value=""><xsl:value-of select="bk:words('tab-all','','')"/></option>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'post'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'media'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'category'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'tag'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'series'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'author'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'redirect'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'site'"/></xsl:call-template>
          <xsl:call-template name="log-kind"><xsl:with-param name="kind" select="'account'"/></xsl:call-template>
        </select>
      </p>
      <p class="actions"><button class="quiet"><xsl:value-of select="bk:words('filter','','')"/></button></p>
    </form>
    <xsl:choose>
      <xsl:when test="entry"><ul class="rows"><xsl:apply-templates select="entry"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="bk:words('lists-none-found','','')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="pager"/>
  </xsl:template>

  <xsl:template name="log-kind">
    <xsl:param name="kind"/>
    <option value="{$kind}">
      <xsl:if test="@subject = $kind"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if>
      <xsl:value-of select="bk:words(concat('log-kind-', $kind),'','')"/>
    </option>
  </xsl:template>

  <xsl:template match="entry">
    <li>
      <span class="row-name"><xsl:apply-templates select="." mode="step"/></span>
      <span class="row-facts">
        <xsl:apply-templates select="saved" mode="time"/>
        <span><xsl:value-of select="@who"/></span>
        <xsl:if test="string(@site)"><span><xsl:value-of select="@site"/></span></xsl:if>
        <xsl:choose>
          <xsl:when test="@href and (@action = 'override' or @action = 'preview-link' or @action = 'revoke-preview-link')">
            <a href="{@href}"><xsl:value-of select="bk:words('log-to-post','','')"/></a>
            <span lang="en"><xsl:value-of select="details"/></span>
          </xsl:when>
          <xsl:when test="details and @href"><a href="{@href}"><xsl:value-of select="details"/></a></xsl:when>
          <xsl:when test="details"><span><xsl:value-of select="details"/></span></xsl:when>
        </xsl:choose>
      </span>
    </li>
  </xsl:template>

  <xsl:template match="entry" mode="step">
    <xsl:variable name="words" select="bk:words(concat('log-', @subject, '-', @action),'','')"/>
    <xsl:choose>
      <xsl:when test="string($words)"><xsl:value-of select="$words"/></xsl:when>
      <xsl:otherwise><span lang="en"><xsl:value-of select="concat(@subject, ': ', @action)"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
