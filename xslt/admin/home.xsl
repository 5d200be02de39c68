<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The sites that one may write on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="sites" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-home','','')"/></h1>
    <xsl:choose>
      <xsl:when test="site">
        <ul class="directory"><xsl:apply-templates select="site" mode="item"/></ul>
      </xsl:when>
      <xsl:otherwise><p class="lead"><xsl:value-of select="bk:words('no-sites','','')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sites/site" mode="item">
    <li>
      <h2><a href="{@href}"><xsl:value-of select="@name"/></a></h2>
      <p class="help"><xsl:value-of select="@organisation"/></p>
    </li>
  </xsl:template>
</xsl:stylesheet>
