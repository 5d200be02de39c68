<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Pages that show posts one after the other: the front page, the older posts, a month, a day. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- On the front page the header says where one is; the heading is for those who listen. -->
  <xsl:template match="page[@kind = 'front']" mode="main">
    <h1 class="away"><xsl:call-template name="words"><xsl:with-param name="key" select="'latest-posts'"/></xsl:call-template></h1>
    <xsl:call-template name="posts"/>
  </xsl:template>

  <xsl:template match="page[@kind = 'older']" mode="name">
    <xsl:call-template name="words"><xsl:with-param name="key" select="'older-posts'"/></xsl:call-template>
    <xsl:if test="string(@heading)"><xsl:value-of select="concat(': ', @heading)"/></xsl:if>
  </xsl:template>

  <xsl:template match="page[@kind = 'older']" mode="main">
    <h1 class="page-title"><xsl:call-template name="words"><xsl:with-param name="key" select="'older-posts'"/></xsl:call-template></h1>
    <xsl:call-template name="posts"/>
  </xsl:template>

  <xsl:template match="page[@kind = 'month' or @kind = 'day']" mode="main">
    <h1 class="page-title"><xsl:value-of select="@heading"/></h1>
    <xsl:call-template name="posts"/>
  </xsl:template>

  <xsl:template name="posts">
    <xsl:choose>
      <xsl:when test="posts/post"><xsl:apply-templates select="posts/post" mode="listed"/></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:call-template name="words"><xsl:with-param name="key" select="'no-posts'"/></xsl:call-template></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager"/>
  </xsl:template>
</xsl:stylesheet>
