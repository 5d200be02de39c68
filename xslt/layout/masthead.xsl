<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The header: who speaks (the organisation, the blog) and the menu. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="site" mode="masthead">
    <header class="masthead">
      <div class="wrap">
        <xsl:if test="string(@organisation)">
          <p class="organisation">
            <xsl:call-template name="language"><xsl:with-param name="of" select="@lang"/></xsl:call-template>
            <xsl:call-template name="organisation"/>
          </p>
        </xsl:if>
        <p class="site-name">
          <xsl:call-template name="language"><xsl:with-param name="of" select="@lang"/></xsl:call-template>
          <a href="{@home}"><xsl:value-of select="@name"/></a>
        </p>
        <xsl:if test="string(tagline)">
          <p class="tagline">
            <xsl:call-template name="language"><xsl:with-param name="of" select="@lang"/></xsl:call-template>
            <xsl:value-of select="tagline"/>
          </p>
        </xsl:if>
        <xsl:call-template name="menu"/>
        <xsl:for-each select=".."><xsl:call-template name="hook.masthead"/></xsl:for-each>
      </div>
    </header>
  </xsl:template>

  <xsl:template name="organisation">
    <xsl:choose>
      <xsl:when test="string(@organisation-href)"><a href="{@organisation-href}"><xsl:value-of select="@organisation"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="@organisation"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="menu">
    <nav class="menu" aria-labelledby="menu-label">
      <span class="away" id="menu-label"><xsl:call-template name="words"><xsl:with-param name="key" select="'menu'"/></xsl:call-template></span>
      <ul>
        <li>
          <a href="{@home}">
            <xsl:if test="../@kind = 'front'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
            <xsl:call-template name="words"><xsl:with-param name="key" select="'home'"/></xsl:call-template>
          </a>
        </li>
        <xsl:apply-templates select="pages/link" mode="item"/>
        <xsl:if test="string(@archive)">
          <li>
            <a href="{@archive}">
              <xsl:if test="../@kind = 'archive'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
              <xsl:call-template name="words"><xsl:with-param name="key" select="'archive'"/></xsl:call-template>
            </a>
          </li>
        </xsl:if>
      </ul>
    </nav>
  </xsl:template>
</xsl:stylesheet>
