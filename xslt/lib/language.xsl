<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Language and direction of text that is not in the page's language (WCAG 3.1.1 and 3.1.2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="page-language" select="string(/*/@lang)"/>
  <!-- Languages that are written from right to left, each between blanks. Yiddish is a national minority language. -->
  <xsl:variable name="right-to-left" select="' ar ckb dv fa he ps sd ug ur yi '"/>

  <!-- The names of pages, categories and months are in the site's language, where they do not say another. -->
  <xsl:variable name="is-site-in-another" select="/*/site/@lang != $page-language"/>

  <!-- The attributes of an element that holds text in the language `of`: none if that is the page's own. Where it is called
       for each of many things, a test around the call spares the call, which costs as much as the rest of the thing. -->
  <xsl:template name="language">
    <xsl:param name="of"/>
    <xsl:if test="string($of) != '' and $of != $page-language">
      <xsl:call-template name="page-language"><xsl:with-param name="of" select="$of"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="page-language">
    <xsl:param name="of" select="$page-language"/>
    <xsl:variable name="is-right-to-left" select="contains($right-to-left, concat(' ', substring-before(concat($of, '-'), '-'), ' '))"/>
    <xsl:attribute name="lang"><xsl:value-of select="$of"/></xsl:attribute>
    <xsl:choose>
      <xsl:when test="$is-right-to-left"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:when>
      <xsl:when test="contains($right-to-left, concat(' ', substring-before(concat($page-language, '-'), '-'), ' '))"><xsl:attribute name="dir">ltr</xsl:attribute></xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
