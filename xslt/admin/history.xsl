<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The versions of a post: all in a list from which two are chosen, and one whole. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="history" mode="main">
    <h1 class="page-kind"><xsl:value-of select="bk:words('page-history','','')"/></h1>
    <p class="lead"><xsl:apply-templates select="post" mode="named"/></p>
    <p class="help"><xsl:value-of select="bk:words('history-help','','')"/></p>
    <xsl:if test="@has-draft">
      <p><a href="{@compare}?till=utkast"><xsl:value-of select="bk:words('history-what-changed','','')"/></a></p>
    </xsl:if>
    <form method="get" action="{@compare}">
      <ul class="rows"><xsl:apply-templates select="version" mode="row"/></ul>
      <xsl:if test="count(version) &gt; 1"><p class="below"><button><xsl:value-of select="bk:words('history-compare','','')"/></button></p></xsl:if>
    </form>
    <xsl:if test="@older"><p><a href="{@older}"><xsl:value-of select="bk:words('history-older','','')"/></a></p></xsl:if>
    <p><a href="{post/@href}"><xsl:value-of select="bk:words('back-to-text','','')"/></a></p>
  </xsl:template>

  <xsl:template match="post" mode="named"><xsl:call-template name="post-name"/></xsl:template>

  <!-- The newest is compared with the one before it, until one chooses others. -->
  <xsl:template match="history/version" mode="row">
    <li>
      <a class="row-name" href="{@href}"><xsl:value-of select="made"/></a>
      <span class="row-facts">
        <xsl:apply-templates select="." mode="who"/>
        <xsl:if test="@is-current"><strong><xsl:value-of select="bk:words('history-current','','')"/></strong></xsl:if>
        <span class="state state-{@status}"><xsl:value-of select="bk:words(concat('state-', @status),'','')"/></span>
        <xsl:if test="@is-trashed"><span><xsl:value-of select="bk:words('history-was-in-trash','','')"/></span></xsl:if>
        <xsl:if test="string(@title)"><span><xsl:value-of select="@title"/></span></xsl:if>
      </span>
      <xsl:if test="count(../version) &gt; 1">
        <span class="choices">
          <xsl:call-template name="side-choice">
            <xsl:with-param name="name" select="'fran'"/>
            <xsl:with-param name="is-chosen" select="count(preceding-sibling::version) = 1"/>
          </xsl:call-template>
          <xsl:call-template name="side-choice">
            <xsl:with-param name="name" select="'till'"/>
            <xsl:with-param name="is-chosen" select="not(preceding-sibling::version)"/>
          </xsl:call-template>
        </span>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template name="side-choice">
    <xsl:param name="name"/>
    <xsl:param name="is-chosen"/>
    <label class="choice">
      <input type="radio" name="{$name}" value="{@name}">
        <xsl:if test="$is-chosen"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if>
      </input>
      <xsl:value-of select="bk:words(concat('history-choose-', $name),'','')"/>
      <span class="away"><xsl:text> </xsl:text><xsl:value-of select="made"/></span>
    </label>
  </xsl:template>

  <xsl:template match="version | version-page | trashed | before | after" mode="who">
    <xsl:choose>
      <xsl:when test="string(@by)"><span><xsl:value-of select="bk:words('history-by', string(@by), '')"/></span></xsl:when>
      <xsl:otherwise><span><xsl:value-of select="bk:words('history-by-nobody','','')"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="version-page" mode="main">
    <h1 class="page-kind"><xsl:value-of select="bk:words('history-version-of', string(made), '')"/></h1>
    <p class="row-facts">
      <xsl:apply-templates select="." mode="who"/>
      <span class="state state-{@status}"><xsl:value-of select="bk:words(concat('state-', @status),'','')"/></span>
      <xsl:if test="@is-current"><strong><xsl:value-of select="bk:words('history-current','','')"/></strong></xsl:if>
    </p>
    <xsl:if test="@may-restore">
      <form method="post" action="{/desk/@path}" class="panel narrow">
        <xsl:call-template name="csrf"/>
        <p><xsl:value-of select="bk:words('history-restore-help','','')"/></p>
        <xsl:if test="@has-draft"><p><xsl:value-of select="bk:words('history-draft-stays','','')"/></p></xsl:if>
        <button><xsl:value-of select="bk:words('history-restore','','')"/></button>
      </form>
    </xsl:if>
    <div class="panel version" lang="{text/@lang}">
      <xsl:if test="string(@title)"><h2 class="version-title"><xsl:value-of select="@title"/></h2></xsl:if>
      <xsl:if test="summary"><p class="lead"><xsl:value-of select="summary"/></p></xsl:if>
      <div class="body"><xsl:apply-templates select="text/body" mode="markup"/></div>
    </div>
    <ul class="ways">
      <xsl:if test="not(@is-current)"><li><a href="{@compare}"><xsl:value-of select="bk:words('history-compare-with-now','','')"/></a></li></xsl:if>
      <li><a href="{@history}"><xsl:value-of select="bk:words('history-back','','')"/></a></li>
    </ul>
  </xsl:template>
</xsl:stylesheet>
