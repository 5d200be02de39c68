<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The way on: to older and newer lists, or to the posts before and after this one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="pager">
    <xsl:if test="*">
      <nav class="pager" aria-labelledby="pager-label">
        <span class="away" id="pager-label"><xsl:call-template name="words"><xsl:with-param name="key" select="'more-posts'"/></xsl:call-template></span>
        <xsl:apply-templates select="newer"/>
        <xsl:apply-templates select="older"/>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="page[@kind = 'post']/pager">
    <nav class="pager" aria-labelledby="pager-label">
      <span class="away" id="pager-label"><xsl:call-template name="words"><xsl:with-param name="key" select="'more-posts'"/></xsl:call-template></span>
      <xsl:apply-templates select="older"/>
      <xsl:apply-templates select="newer"/>
    </nav>
  </xsl:template>

  <xsl:template match="newer">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'back'"/><xsl:with-param name="rel" select="'prev'"/>
      <xsl:with-param name="direction" select="'newer'"/><xsl:with-param name="whole" select="'newer-posts'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="older">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'on'"/><xsl:with-param name="rel" select="'next'"/>
      <xsl:with-param name="direction" select="'older'"/><xsl:with-param name="whole" select="'older-posts'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="page[@kind = 'post']/pager/older">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'back'"/><xsl:with-param name="rel" select="'prev'"/>
      <xsl:with-param name="direction" select="'previous'"/><xsl:with-param name="whole" select="'previous'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="page[@kind = 'post']/pager/newer">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'on'"/><xsl:with-param name="rel" select="'next'"/>
      <xsl:with-param name="direction" select="'next'"/><xsl:with-param name="whole" select="'next'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A series is read from its first part: what follows is further on, not older. -->
  <xsl:template match="page[@kind = 'series']/pager/newer">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'back'"/><xsl:with-param name="rel" select="'prev'"/>
      <xsl:with-param name="direction" select="'first-parts'"/><xsl:with-param name="whole" select="'first-parts'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="page[@kind = 'series']/pager/older">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'on'"/><xsl:with-param name="rel" select="'next'"/>
      <xsl:with-param name="direction" select="'more-parts'"/><xsl:with-param name="whole" select="'more-parts'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Under a post: the parts of its series before and after it. -->
  <xsl:template match="post/series">
    <nav class="pager" aria-labelledby="series-label">
      <span class="away" id="series-label">
        <xsl:call-template name="words"><xsl:with-param name="key" select="'series-name'"/><xsl:with-param name="value" select="string(link)"/></xsl:call-template>
      </span>
      <xsl:apply-templates select="previous | next"/>
    </nav>
  </xsl:template>
  <xsl:template match="series/previous">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'back'"/>
      <xsl:with-param name="direction" select="'previous-part'"/><xsl:with-param name="whole" select="'previous-part'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="series/next">
    <xsl:call-template name="pager-link">
      <xsl:with-param name="class" select="'on'"/>
      <xsl:with-param name="direction" select="'next-part'"/><xsl:with-param name="whole" select="'next-part'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- With a name of its own (a post's title, a month) the direction is the small line above it. -->
  <xsl:template name="pager-link">
    <xsl:param name="class"/>      <!-- back or on: which side it stands at -->
    <xsl:param name="rel" select="''"/>  <!-- none: the document has another of that relation -->
    <xsl:param name="direction"/>  <!-- key of the words above the name -->
    <xsl:param name="whole"/>      <!-- key of the words where there is no name -->
    <a class="{$class}">
      <xsl:if test="$rel"><xsl:attribute name="rel"><xsl:value-of select="$rel"/></xsl:attribute></xsl:if>
      <xsl:attribute name="href"><xsl:value-of select="@href"/></xsl:attribute>
      <xsl:choose>
        <xsl:when test="string(.)">
          <small><xsl:call-template name="words"><xsl:with-param name="key" select="$direction"/></xsl:call-template></small>
          <xsl:text> </xsl:text>
          <span>
            <xsl:call-template name="language"><xsl:with-param name="of" select="@lang"/></xsl:call-template>
            <xsl:value-of select="."/>
          </span>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="words"><xsl:with-param name="key" select="$whole"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
    </a>
  </xsl:template>
</xsl:stylesheet>
