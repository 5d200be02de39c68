<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors
     SPDX-License-Identifier: EUPL-1.2 -->
<!-- Reads a stylesheet and prints each place where it would write words of its own into a page: text with two
     letters in a row in a result element or xsl:text, and such text in an attribute that people read or hear. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>
  <xsl:param name="file"/> <!-- string: the name to print; set by check_words -->
  <xsl:variable name="letters" select="'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ'"/>
  <xsl:variable name="marks" select="'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"/>
  <!-- Attributes whose value is a name for machines, so that xsl:attribute may hold letters. -->
  <xsl:variable name="names" select="' class id rel type lang href src role name method scope datetime content property value charset for media sizes loading decoding aria-current isPermaLink '"/>

  <xsl:template match="text()"/>

  <xsl:template match="text()[contains(translate(., 'bcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'aa')]">
    <xsl:variable name="attribute" select="ancestor::xsl:attribute[1]/@name"/>
    <xsl:if test="not(ancestor::xsl:message) and not(/xsl:stylesheet/xsl:output/@method = 'text')
                  and not(contains(., '://') and not(contains(normalize-space(), ' ')))
                  and not(normalize-space() = 'ltr' or normalize-space() = 'rtl')
                  and not($attribute and contains($names, concat(' ', $attribute, ' ')))">
      <xsl:call-template name="finding"><xsl:with-param name="text" select="normalize-space()"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*">
    <xsl:if test="not(self::xsl:*)">
      <xsl:for-each select="@title | @alt | @placeholder | @aria-label | @aria-description | @summary">
        <xsl:if test="not(contains(., '{')) and contains(translate(., $letters, $marks), 'aa')">
          <xsl:call-template name="finding"><xsl:with-param name="text" select="."/></xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
    <xsl:apply-templates select="node()"/>
  </xsl:template>

  <xsl:template name="finding">
    <xsl:param name="text"/>
    <xsl:value-of select="concat($file, ': words in a stylesheet, move them to xslt/strings: ', $text, '&#10;')"/>
  </xsl:template>
</xsl:stylesheet>
