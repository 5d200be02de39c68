<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The posts of one category, tag or series. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- A category may be called as a tag or a page is: the title says which of them it is. -->
  <xsl:template match="page[@kind = 'category'] | page[@kind = 'tag'] | page[@kind = 'series']" mode="name" priority="2">
    <xsl:call-template name="subject-word"/>
    <xsl:value-of select="concat(': ', @title)"/>
  </xsl:template>

  <xsl:template match="page[@kind = 'category'] | page[@kind = 'tag'] | page[@kind = 'series']" mode="main">
    <h1 class="page-title">
      <small><xsl:call-template name="subject-word"/></small>
      <xsl:text> </xsl:text>
      <xsl:value-of select="@heading"/>
    </h1>
    <xsl:call-template name="posts"/>
  </xsl:template>

  <xsl:template name="subject-word">
    <xsl:choose>
      <xsl:when test="@kind = 'tag'">
        <xsl:call-template name="words"><xsl:with-param name="key" select="'tag'"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="@kind = 'series'">
        <xsl:call-template name="words"><xsl:with-param name="key" select="'series'"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="words"><xsl:with-param name="key" select="'category'"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
