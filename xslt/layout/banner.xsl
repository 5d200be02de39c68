<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The message at the top of every page of a site. How grave it is stands in words: neither colour nor form says it alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="banner">
    <section class="banner banner-{@level}" aria-labelledby="banner-level">
      <div class="wrap">
        <p class="banner-level" id="banner-level">
          <xsl:choose>
            <xsl:when test="@level = 'crisis'"><xsl:call-template name="words"><xsl:with-param name="key" select="'banner-crisis'"/></xsl:call-template></xsl:when>
            <xsl:when test="@level = 'warning'"><xsl:call-template name="words"><xsl:with-param name="key" select="'banner-warning'"/></xsl:call-template></xsl:when>
            <xsl:otherwise><xsl:call-template name="words"><xsl:with-param name="key" select="'banner-information'"/></xsl:call-template></xsl:otherwise>
          </xsl:choose>
        </p>
        <p>
          <xsl:call-template name="language"><xsl:with-param name="of" select="../site/@lang"/></xsl:call-template>
          <xsl:value-of select="text"/>
          <xsl:for-each select="link">
            <xsl:text> </xsl:text>
            <a href="{@href}"><xsl:value-of select="."/></a>
          </xsl:for-each>
        </p>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
