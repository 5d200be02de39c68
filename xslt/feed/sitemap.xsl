<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The site's addresses for search engines: the sitemap protocol 0.9. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xsl:import href="../lib/unhandled.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no" media-type="application/xml"/>

  <xsl:template match="/"><xsl:apply-templates select="*"/></xsl:template>

  <xsl:template match="sitemap">
    <urlset><xsl:apply-templates select="*"/></urlset>
  </xsl:template>

  <xsl:template match="sitemap-index">
    <sitemapindex><xsl:apply-templates select="*"/></sitemapindex>
  </xsl:template>

  <xsl:template match="part">
    <sitemap><loc><xsl:value-of select="@location"/></loc></sitemap>
  </xsl:template>

  <xsl:template match="url">
    <url>
      <loc><xsl:value-of select="@location"/></loc>
      <xsl:if test="string(@changed)"><lastmod><xsl:value-of select="@changed"/></lastmod></xsl:if>
    </url>
  </xsl:template>
</xsl:stylesheet>
