<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- A link of the page's data as an item of a list: in the menu, among categories, tags, months and years. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="link | month" mode="item">
    <li>
      <xsl:call-template name="data-link"/>
      <xsl:if test="@count">
        <xsl:text> </xsl:text>
        <span class="count">
          <xsl:call-template name="words">
            <xsl:with-param name="key" select="'posts-count'"/>
            <xsl:with-param name="count" select="@count"/>
          </xsl:call-template>
        </span>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- The names of pages, categories, tags and months are in the site's language, whatever the page's own is. -->
  <xsl:template name="data-link">
    <a href="{@href}">
      <xsl:if test="@lang or $is-site-in-another">
        <xsl:call-template name="language"><xsl:with-param name="of" select="(@lang | self::*[not(@lang)]/ancestor::page/site/@lang)[1]"/></xsl:call-template>
      </xsl:if>
      <xsl:if test="@current = 'true'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
      <xsl:value-of select="."/>
    </a>
  </xsl:template>
</xsl:stylesheet>
