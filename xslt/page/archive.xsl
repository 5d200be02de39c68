<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The whole archive: each year with its months and how many posts they hold. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page[@kind = 'archive']" mode="name"><xsl:call-template name="words"><xsl:with-param name="key" select="'archive'"/></xsl:call-template></xsl:template>

  <xsl:template match="page[@kind = 'archive']" mode="main">
    <h1 class="page-title"><xsl:call-template name="words"><xsl:with-param name="key" select="'archive'"/></xsl:call-template></h1>
    <xsl:choose>
      <xsl:when test="archive/year"><xsl:apply-templates select="archive/year"/></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:call-template name="words"><xsl:with-param name="key" select="'no-posts'"/></xsl:call-template></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="year">
    <section class="year" aria-labelledby="year-{@name}">
      <h2 id="year-{@name}">
        <a href="{@href}"><xsl:value-of select="@name"/></a>
        <xsl:if test="@count">
          <xsl:text> </xsl:text>
          <small class="count">
            <xsl:call-template name="words">
              <xsl:with-param name="key" select="'posts-count'"/>
              <xsl:with-param name="count" select="@count"/>
            </xsl:call-template>
          </small>
        </xsl:if>
      </h2>
      <xsl:if test="month"><ul class="months"><xsl:apply-templates select="month" mode="item"/></ul></xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
