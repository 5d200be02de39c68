<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- One picture or file: how it looks, what is said of it, where it is used, and the trash. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="medium" mode="main">
    <h1 class="page-title"><xsl:value-of select="@name"/></h1>
    <p class="row-facts">
      <xsl:apply-templates select="." mode="facts"/>
      <span><xsl:value-of select="bk:words('media-added','','')"/><xsl:text> </xsl:text><time datetime="{created/@datetime}"><xsl:value-of select="created"/></time></span>
    </p>
    <div class="beside">
      <div>
        <xsl:if test="@picture"><p class="shown"><img src="{@picture}" alt="{@text}"/></p></xsl:if>
        <xsl:if test="@pages"><p><a href="{sizes/size/@href}"><xsl:value-of select="bk:words('media-download','','')"/></a><xsl:text> </xsl:text><span class="help"><xsl:value-of select="concat('PDF, ', sizes/size/@bytes)"/></span></p></xsl:if>
        <xsl:if test="warning">
          <section class="notice notice-advice" aria-labelledby="mend">
            <h2 id="mend"><xsl:value-of select="bk:words('media-mend','','')"/></h2>
            <ul><xsl:apply-templates select="warning" mode="said"/></ul>
            <p class="help"><xsl:value-of select="bk:words('media-mend-help','','')"/></p>
          </section>
        </xsl:if>
      </div>
      <div>
        <xsl:apply-templates select="." mode="description"/>
        <xsl:apply-templates select="uses" mode="medium"/>
        <xsl:if test="@kind = 'picture'"><xsl:apply-templates select="sizes" mode="medium"/></xsl:if>
        <xsl:apply-templates select="." mode="trash"/>
      </div>
    </div>
    <p><a href="{@library}"><xsl:value-of select="bk:words('media-back','','')"/></a></p>
  </xsl:template>

  <xsl:template match="warning" mode="said"><li><xsl:value-of select="bk:words(concat('media-warning-', @code),'','')"/></li></xsl:template>

  <xsl:template match="medium" mode="description">
    <section class="panel" aria-labelledby="describe">
      <h2 id="describe"><xsl:value-of select="bk:words('media-describe','','')"/></h2>
      <xsl:choose>
        <xsl:when test="@may-describe">
          <form method="post" action="{@href}">
            <xsl:call-template name="csrf"/>
            <xsl:choose>
              <xsl:when test="@kind = 'picture'">
                <xsl:call-template name="medium-text"><xsl:with-param name="key" select="'media-text'"/><xsl:with-param name="help" select="'media-picture-text-help'"/></xsl:call-template>
                <p class="field"><xsl:for-each select="text-field"><xsl:call-template name="decorative-choice"/></xsl:for-each></p>
                <xsl:if test="uses/post"><p class="help"><xsl:value-of select="bk:words('media-describe-help','','')"/></p></xsl:if>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="medium-text"><xsl:with-param name="key" select="'media-title'"/><xsl:with-param name="help" select="'media-title-help'"/></xsl:call-template>
              </xsl:otherwise>
            </xsl:choose>
            <button class="quiet"><xsl:value-of select="bk:words('media-do-describe','','')"/></button>
          </form>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="string(@text)"><p><xsl:value-of select="@text"/></p></xsl:if>
          <p class="help"><xsl:value-of select="bk:words('media-describe-not-yours','','')"/></p>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="medium-text">
    <xsl:param name="key"/>
    <xsl:param name="help"/>
    <p class="field">
      <label for="text"><xsl:value-of select="bk:words($key,'','')"/></label>
      <span class="help" id="text-help"><xsl:value-of select="bk:words($help,'','')"/></span>
      <input id="text" name="alternative_text" type="text" maxlength="500" value="{text-field/@text}" aria-describedby="text-help"/>
    </p>
  </xsl:template>

  <xsl:template match="uses" mode="medium">
    <section class="panel" aria-labelledby="uses">
      <h2 id="uses"><xsl:value-of select="bk:words('media-uses','','')"/></h2>
      <xsl:choose>
        <xsl:when test="post"><ul class="rows"><xsl:apply-templates select="post" mode="use"/></ul></xsl:when>
        <xsl:otherwise><p class="help"><xsl:value-of select="bk:words('media-no-uses','','')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="post" mode="use">
    <li>
      <xsl:choose>
        <xsl:when test="@href"><a class="row-name" href="{@href}"><xsl:call-template name="post-name"/></a></xsl:when>
        <xsl:otherwise><span class="row-name"><xsl:call-template name="post-name"/></span></xsl:otherwise>
      </xsl:choose>
      <span class="row-facts"><xsl:apply-templates select="." mode="state"/></span>
    </li>
  </xsl:template>

  <xsl:template match="sizes" mode="medium">
    <details class="panel">
      <summary><xsl:value-of select="bk:words('media-sizes','','')"/></summary>
      <ul class="rows">
        <xsl:for-each select="size"><li><a href="{@href}"><xsl:value-of select="@pixels"/></a><xsl:text> </xsl:text><span class="help"><xsl:value-of select="@bytes"/></span></li></xsl:for-each>
      </ul>
    </details>
  </xsl:template>

  <xsl:template match="medium" mode="trash">
    <xsl:choose>
      <xsl:when test="not(@may-trash)"/>
      <xsl:when test="@is-trashed">
        <form method="post" action="{@href}aterstall/" class="panel">
          <xsl:call-template name="csrf"/>
          <button class="quiet"><xsl:value-of select="bk:words('media-restore','','')"/></button>
        </form>
      </xsl:when>
      <xsl:when test="uses/post"><p class="help"><xsl:value-of select="bk:words('media-trash-used','','')"/></p></xsl:when>
      <xsl:otherwise>
        <form method="post" action="{@href}papperskorg/" class="panel">
          <xsl:call-template name="csrf"/>
          <p class="help"><xsl:value-of select="bk:words('media-trash-help','','')"/></p>
          <button class="danger"><xsl:value-of select="bk:words('media-trash','','')"/></button>
        </form>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
