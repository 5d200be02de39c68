<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- A year: its months, and its posts as an index of names and dates. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page[@kind = 'year']" mode="main">
    <h1 class="page-title"><xsl:value-of select="@heading"/></h1>
    <xsl:if test="archive/year/month">
      <ul class="months"><xsl:apply-templates select="archive/year/month" mode="item"/></ul>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="posts/post"><ul class="index"><xsl:apply-templates select="posts/post" mode="index"/></ul></xsl:when>
      <xsl:when test="archive/year/month"/>
      <xsl:otherwise><p class="empty"><xsl:call-template name="words"><xsl:with-param name="key" select="'no-posts'"/></xsl:call-template></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager"/>
  </xsl:template>
</xsl:stylesheet>
