<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The blogs of this host, each with a stroke of its own colour. The colours are attributes of a small drawing: the
     page's content security policy lets no style stand in the page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page[@kind = 'directory']" mode="name"><xsl:call-template name="words"><xsl:with-param name="key" select="'blogs'"/></xsl:call-template></xsl:template>

  <xsl:template match="page[@kind = 'directory']" mode="main">
    <h1 class="page-title"><xsl:call-template name="words"><xsl:with-param name="key" select="'blogs'"/></xsl:call-template></h1>
    <xsl:choose>
      <xsl:when test="sites/site"><ul class="directory"><xsl:apply-templates select="sites/site" mode="listed"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:call-template name="words"><xsl:with-param name="key" select="'no-blogs'"/></xsl:call-template></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sites/site" mode="listed">
    <li>
      <xsl:call-template name="language"><xsl:with-param name="of" select="@lang"/></xsl:call-template>
      <xsl:call-template name="colour-mark"/>
      <h2><a href="{@home}"><xsl:value-of select="@name"/></a></h2>
      <xsl:if test="string(@organisation)"><p class="organisation"><xsl:value-of select="@organisation"/></p></xsl:if>
      <xsl:if test="string(tagline)"><p class="tagline"><xsl:value-of select="tagline"/></p></xsl:if>
    </li>
  </xsl:template>

  <xsl:template name="colour-mark">
    <svg class="mark" aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none">
      <rect class="in-light" width="1" height="1" fill="{@accent-light}"/>
      <rect class="in-dark" width="1" height="1" fill="{@accent-dark}"/>
    </svg>
  </xsl:template>
</xsl:stylesheet>
