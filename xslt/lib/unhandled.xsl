<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The catch-all: what no template handles is named, never dropped in silence.
     In strict mode (tests) the whole input is held against the list of what these sheets know, and anything else
     stops the transformation. In production an unknown thing costs a message, not the page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- 'yes': an element that nobody handles stops the transformation. Default 'no'. Set by the tests' theme. -->
  <xsl:param name="strict" select="'no'"/>

  <xsl:template match="*" name="report-unhandled">
    <xsl:choose>
      <xsl:when test="$strict = 'yes'">
        <xsl:message terminate="yes">No template handles &lt;<xsl:value-of select="name()"/>&gt; in &lt;<xsl:value-of select="name(..)"/>&gt;.</xsl:message>
      </xsl:when>
      <xsl:otherwise>
        <xsl:message>No template handles &lt;<xsl:value-of select="name()"/>&gt; in &lt;<xsl:value-of select="name(..)"/>&gt;.</xsl:message>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One line for each mode of these sheets: XSLT 1.0 has no wildcard for modes. tests/xslt holds the list complete. -->
  <xsl:template match="*" mode="main"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="name"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="head"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="masthead"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="find"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="footer"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="item"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="listed"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="index"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="full"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="*" mode="words"><xsl:call-template name="report-unhandled"/></xsl:template>
  <xsl:template match="text()"/>

  <xsl:template name="check-input">
    <xsl:if test="$strict = 'yes'">
      <xsl:apply-templates select="*" mode="known"/>
    </xsl:if>
  </xsl:template>

  <!-- The vocabulary that these sheets know: see README.md. -->
  <xsl:template mode="known" match="page | page/site | page/banner | page/feeds | page/posts | page/pager | page/archive | page/sites | sites/site
      | site/pages | site/foot-pages | site/categories | site/months | post | post/categories | post/tags | post/series | archive/year">
    <xsl:apply-templates select="*" mode="known"/>
  </xsl:template>
  <xsl:template mode="known" match="link | banner/text | site/tagline | post/title | post/published | post/updated | post/author | post/summary | post/body
      | series/previous | series/next | pager/newer | pager/older | year/month | page/reason | page/assets"/>
  <xsl:template mode="known" match="*"><xsl:call-template name="report-unhandled"/></xsl:template>
</xsl:stylesheet>
