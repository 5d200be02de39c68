<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- RSS 2.0 with whole posts. Addresses are absolute and dates in the form of RFC 5322: both are facts of the input.
     managingEditor must be an e-mail address, so it is there only where the site has a responsible publisher and its
     contact is one; a publisher without an address is named by dc:publisher. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <xsl:import href="../lib/unhandled.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no" media-type="application/rss+xml"/>

  <xsl:template match="/"><xsl:apply-templates select="*"/></xsl:template>

  <xsl:template match="feed">
    <rss version="2.0">
      <channel>
        <title><xsl:value-of select="@title"/></title>
        <link><xsl:value-of select="@html"/></link>
        <description><xsl:value-of select="description"/></description>
        <language><xsl:value-of select="@lang"/></language>
        <xsl:apply-templates select="site"/>
        <xsl:if test="string(@built)"><lastBuildDate><xsl:value-of select="@built"/></lastBuildDate></xsl:if>
        <docs>https://www.rssboard.org/rss-specification</docs>
        <atom:link rel="self" type="application/rss+xml" href="{@self}"/>
        <xsl:apply-templates select="posts/post"/>
      </channel>
    </rss>
  </xsl:template>

  <xsl:template match="feed/site">
    <xsl:choose>
      <xsl:when test="not(string(@responsible-publisher))"/>
      <xsl:when test="starts-with(@contact, 'mailto:')">
        <managingEditor><xsl:value-of select="concat(substring-before(concat(substring-after(@contact, 'mailto:'), '?'), '?'), ' (', @responsible-publisher, ')')"/></managingEditor>
      </xsl:when>
      <xsl:otherwise><dc:publisher><xsl:value-of select="@responsible-publisher"/></dc:publisher></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A post without a title goes by its date, as it does everywhere else: feed readers show something of their own if
       there is none. -->
  <xsl:template match="post">
    <item>
      <title>
        <xsl:choose>
          <xsl:when test="title"><xsl:value-of select="title"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise>
        </xsl:choose>
      </title>
      <link><xsl:value-of select="@url"/></link>
      <guid isPermaLink="{@guid = @url}"><xsl:value-of select="@guid"/></guid>
      <pubDate><xsl:value-of select="@published"/></pubDate>
      <xsl:if test="string(author)"><dc:creator><xsl:value-of select="author"/></dc:creator></xsl:if>
      <xsl:if test="@lang != ../../@lang"><dc:language><xsl:value-of select="@lang"/></dc:language></xsl:if>
      <xsl:apply-templates select="categories/link | tags/link"/>
      <description><xsl:value-of select="body"/></description>
    </item>
  </xsl:template>

  <!-- RSS has one word for both. -->
  <xsl:template match="categories/link | tags/link">
    <category><xsl:value-of select="."/></category>
  </xsl:template>
</xsl:stylesheet>
