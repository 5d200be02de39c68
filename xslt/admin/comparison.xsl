<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Two versions as one text: what came is underlined, what went is struck through, and whole blocks say it in words. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="comparison" mode="main">
    <h1 class="page-kind"><xsl:value-of select="bk:words('page-comparison','','')"/></h1>
    <p class="lead"><xsl:apply-templates select="post" mode="named"/></p>
    <dl class="sides">
      <dt><xsl:value-of select="bk:words('history-before','','')"/></dt>
      <dd><xsl:apply-templates select="before" mode="side"/></dd>
      <dt><xsl:value-of select="bk:words('history-after','','')"/></dt>
      <dd><xsl:apply-templates select="after" mode="side"/></dd>
    </dl>
    <xsl:choose>
      <xsl:when test="@is-same"><p class="notice"><xsl:value-of select="bk:words('history-same','','')"/></p></xsl:when>
      <xsl:otherwise>
        <p><xsl:apply-templates select="counts" mode="said"/></p>
        <p class="help"><xsl:value-of select="bk:words('history-legend','','')"/></p>
        <xsl:apply-templates select="title[not(@is-same)] | summary[not(@is-same)] | text[not(@is-same)]" mode="part"/>
        <xsl:if test="changed">
          <section class="panel" aria-labelledby="fields">
            <h2 id="fields"><xsl:value-of select="bk:words('history-fields','','')"/></h2>
            <dl class="sides"><xsl:apply-templates select="changed" mode="field"/></dl>
          </section>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
    <ul class="ways">
      <li><a href="{@history}"><xsl:value-of select="bk:words('history-back','','')"/></a></li>
      <li><a href="{post/@href}"><xsl:value-of select="bk:words('back-to-text','','')"/></a></li>
    </ul>
  </xsl:template>

  <xsl:template match="before | after" mode="side">
    <xsl:choose>
      <xsl:when test="@is-working-copy"><xsl:value-of select="bk:words('history-working-copy', string(.), '')"/></xsl:when>
      <xsl:otherwise><time datetime="{@datetime}"><xsl:value-of select="."/></time></xsl:otherwise>
    </xsl:choose>
    <xsl:text>, </xsl:text>
    <xsl:apply-templates select="." mode="who"/>
  </xsl:template>

  <xsl:template match="counts" mode="said">
    <xsl:value-of select="bk:words('history-words-added','',string(@words-added))"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="bk:words('history-words-removed','',string(@words-removed))"/>
    <xsl:if test="@pictures-added &gt; 0"><xsl:text> </xsl:text><xsl:value-of select="bk:words('history-pictures-added','',string(@pictures-added))"/></xsl:if>
    <xsl:if test="@pictures-removed &gt; 0"><xsl:text> </xsl:text><xsl:value-of select="bk:words('history-pictures-removed','',string(@pictures-removed))"/></xsl:if>
  </xsl:template>

  <xsl:template match="comparison/title | comparison/summary | comparison/text" mode="part">
    <section class="panel" aria-labelledby="part-{name()}">
      <h2 id="part-{name()}"><xsl:value-of select="bk:words(concat('history-part-', name()),'','')"/></h2>
      <div class="body difference" lang="{../@lang}"><xsl:apply-templates select="body/node()" mode="difference"/></div>
    </section>
  </xsl:template>

  <!-- What stands within is the cleaner's and the comparison's own: it is shown as it is. -->
  <xsl:template match="*" mode="difference">
    <xsl:copy><xsl:copy-of select="@*"/><xsl:apply-templates mode="difference"/></xsl:copy>
  </xsl:template>

  <!-- A whole block says what became of it where a word may stand: within what holds text, else before it. -->
  <xsl:template match="*[@class = 'added' or @class = 'removed']" mode="difference">
    <p class="away"><xsl:apply-templates select="." mode="mark"/></p>
    <xsl:copy><xsl:copy-of select="@*"/><xsl:apply-templates mode="difference"/></xsl:copy>
  </xsl:template>
  <xsl:template match="p[@class = 'added' or @class = 'removed'] | h2[@class = 'added' or @class = 'removed'] | h3[@class = 'added' or @class = 'removed']
                       | h4[@class = 'added' or @class = 'removed'] | li[@class = 'added' or @class = 'removed'] | dt[@class = 'added' or @class = 'removed']
                       | dd[@class = 'added' or @class = 'removed'] | td[@class = 'added' or @class = 'removed'] | th[@class = 'added' or @class = 'removed']
                       | figcaption[@class = 'added' or @class = 'removed'] | caption[@class = 'added' or @class = 'removed']
                       | pre[@class = 'added' or @class = 'removed'] | blockquote[@class = 'added' or @class = 'removed']" mode="difference" priority="1">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <span class="away"><xsl:apply-templates select="." mode="mark"/></span>
      <xsl:apply-templates mode="difference"/>
    </xsl:copy>
  </xsl:template>
  <!-- Nothing but cells may stand in a row, and nothing but rows in their groups. -->
  <xsl:template match="tr[@class] | thead[@class] | tbody[@class] | tfoot[@class] | hr[@class] | source | img | colgroup | col" mode="difference" priority="1">
    <xsl:copy><xsl:copy-of select="@*"/><xsl:apply-templates mode="difference"/></xsl:copy>
  </xsl:template>
  <xsl:template match="tr[@class = 'added' or @class = 'removed']/*[1]" mode="difference" priority="2">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <span class="away"><xsl:apply-templates select=".." mode="mark"/></span>
      <xsl:apply-templates mode="difference"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="*" mode="mark">
    <span lang="{/desk/@lang}"><xsl:value-of select="bk:words(concat('history-', @class),'','')"/><xsl:text> </xsl:text></span>
  </xsl:template>

  <xsl:template match="changed" mode="field">
    <dt><xsl:value-of select="bk:words(concat('history-field-', translate(@field, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')),'','')"/></dt>
    <dd>
      <xsl:choose>
        <xsl:when test="string(@before)"><del><xsl:call-template name="field-value"><xsl:with-param name="value" select="@before"/></xsl:call-template></del></xsl:when>
        <xsl:otherwise><xsl:value-of select="bk:words('history-nothing','','')"/></xsl:otherwise>
      </xsl:choose>
      <xsl:text> → </xsl:text>
      <xsl:choose>
        <xsl:when test="string(@after)"><ins><xsl:call-template name="field-value"><xsl:with-param name="value" select="@after"/></xsl:call-template></ins></xsl:when>
        <xsl:otherwise><xsl:value-of select="bk:words('history-nothing','','')"/></xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template name="field-value">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="@field = 'Status'"><xsl:value-of select="bk:words(concat('state-', $value),'','')"/></xsl:when>
      <xsl:when test="@field = 'Pinned'"><xsl:value-of select="bk:words('history-yes','','')"/></xsl:when>
      <xsl:when test="@field = 'Kind'"><xsl:value-of select="bk:words(concat('history-kind-', $value),'','')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
