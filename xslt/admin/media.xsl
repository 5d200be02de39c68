<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The pictures and files of a site: taking in more, and finding what is there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="media" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-media','','')"/></h1>
    <xsl:apply-templates select="upload" mode="outcomes"/>
    <xsl:apply-templates select="upload" mode="form"/>
    <form method="get" action="{@href}" class="search" role="search">
      <p class="field">
        <label for="q"><xsl:value-of select="bk:words('media-search','','')"/></label>
        <input id="q" name="q" type="search" value="{@search}"/>
      </p>
      <xsl:if test="string(@kind)"><input type="hidden" name="kind" value="{@kind}"/></xsl:if>
      <button class="quiet"><xsl:value-of select="bk:words('media-do-search','','')"/></button>
    </form>
    <nav class="tabs" aria-label="{bk:words('media-filter','','')}">
      <ul><xsl:apply-templates select="tab" mode="media"/></ul>
    </nav>
    <xsl:choose>
      <xsl:when test="medium"><ul class="shelf"><xsl:apply-templates select="medium" mode="item"/></ul></xsl:when>
      <xsl:when test="string(@search)"><p class="empty"><xsl:value-of select="bk:words('media-none-found','','')"/></p></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="bk:words('media-none','','')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@older"><p><a href="{@older}"><xsl:value-of select="bk:words('media-older','','')"/></a></p></xsl:if>
  </xsl:template>

  <xsl:template match="tab" mode="media">
    <li>
      <a href="{@href}">
        <xsl:if test="@is-current"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:value-of select="bk:words(string(@key),'','')"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="medium" mode="item">
    <li>
      <xsl:if test="@thumbnail"><img src="{@thumbnail}" alt="" loading="lazy"/></xsl:if>
      <a class="row-name" href="{@href}"><xsl:value-of select="@name"/></a>
      <xsl:if test="string(@text)"><span><xsl:value-of select="@text"/></span></xsl:if>
      <span class="row-facts"><xsl:apply-templates select="." mode="facts"/></span>
    </li>
  </xsl:template>

  <xsl:template match="medium" mode="facts">
    <xsl:if test="@pixels"><span><xsl:value-of select="@pixels"/></span></xsl:if>
    <xsl:if test="@pages"><span><xsl:value-of select="bk:words('media-pages', string(@pages), '')"/></span></xsl:if>
    <xsl:if test="@is-decorative"><span><xsl:value-of select="bk:words('media-is-decorative','','')"/></span></xsl:if>
    <xsl:if test="@is-undescribed"><span class="state state-withdrawn"><xsl:value-of select="bk:words('media-is-undescribed','','')"/></span></xsl:if>
    <xsl:if test="warning"><span class="state state-withdrawn"><xsl:value-of select="bk:words('media-has-warnings','','')"/></span></xsl:if>
    <xsl:if test="@is-trashed"><span class="state"><xsl:value-of select="bk:words('media-is-trashed','','')"/></span></xsl:if>
  </xsl:template>

  <!-- What came of each file, where one of them was not taken in. -->
  <xsl:template match="upload" mode="outcomes">
    <xsl:if test="outcome">
      <div class="notice notice-fault" role="alert">
        <ul><xsl:apply-templates select="outcome" mode="said"/></ul>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="outcome" mode="said">
    <li>
      <xsl:choose>
        <xsl:when test="@href"><a href="{@href}"><xsl:value-of select="bk:words('media-taken-in', string(@file), '')"/></a></xsl:when>
        <xsl:otherwise>
          <xsl:if test="string(@file)">
            <strong><xsl:value-of select="bk:words('media-not-taken-in', string(@file), '')"/></strong>
            <xsl:text> </xsl:text>
          </xsl:if>
          <xsl:value-of select="bk:words(string(@fault), string(@value), '')"/>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="upload" mode="form">
    <details class="panel">
      <xsl:if test="outcome or not(../medium or string(../@search) or string(../@kind))"><xsl:attribute name="open"><xsl:value-of select="'open'"/></xsl:attribute></xsl:if>
      <summary><xsl:value-of select="bk:words('media-upload','','')"/></summary>
      <form method="post" action="{../@href}" enctype="multipart/form-data" class="narrow">
        <xsl:call-template name="csrf"/>
        <p class="help"><xsl:value-of select="bk:words('media-upload-help','','')"/></p>
        <xsl:apply-templates select="row" mode="upload"/>
        <button><xsl:value-of select="bk:words('media-do-upload','','')"/></button>
      </form>
    </details>
  </xsl:template>

  <xsl:template match="row" mode="upload">
    <fieldset class="field">
      <legend><xsl:value-of select="bk:words('media-file-number', string(position()), '')"/></legend>
      <p class="field">
        <label for="file{@suffix}"><xsl:value-of select="bk:words('media-file','','')"/></label>
        <input id="file{@suffix}" name="file{@suffix}" type="file" accept="image/jpeg,image/png,image/webp,application/pdf"/>
      </p>
      <p class="field">
        <label for="text{@suffix}"><xsl:value-of select="bk:words('media-text','','')"/></label>
        <span class="help" id="text{@suffix}-help"><xsl:value-of select="bk:words('media-text-help','','')"/></span>
        <input id="text{@suffix}" name="alternative_text{@suffix}" type="text" maxlength="500" value="{@text}" aria-describedby="text{@suffix}-help"/>
      </p>
      <xsl:call-template name="decorative-choice"/>
    </fieldset>
  </xsl:template>

  <xsl:template name="decorative-choice">
    <label class="choice">
      <input type="checkbox" name="is_decorative{@suffix}" value="1">
        <xsl:if test="@is-decorative"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if>
      </input>
      <xsl:text> </xsl:text>
      <xsl:value-of select="bk:words('media-decorative','','')"/>
    </label>
  </xsl:template>
</xsl:stylesheet>
