<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- A site's own colours as CSS, appended to site.css. The ink upon an accent is the paper itself: the accent was checked
     against the paper when it was set, so that one check holds for both. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../lib/unhandled.xsl"/>
  <xsl:output method="text" encoding="UTF-8" media-type="text/css"/>

  <xsl:template match="/"><xsl:apply-templates select="*"/></xsl:template>

  <xsl:template match="colours">
    <xsl:if test="string(@accent-light)">
      <xsl:text>:root{--accent:</xsl:text><xsl:value-of select="@accent-light"/><xsl:text>}&#10;</xsl:text>
    </xsl:if>
    <xsl:if test="string(@accent-dark)">
      <xsl:text>@media screen and (prefers-color-scheme:dark){:root{--accent:</xsl:text><xsl:value-of select="@accent-dark"/><xsl:text>}}&#10;</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
