<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- What stands in head: facts for browsers, search engines, feed readers and those who share a link. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page" mode="head">
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title><xsl:call-template name="title"/></title>
    <xsl:if test="string(@description)"><meta name="description" content="{@description}"/></xsl:if>
    <xsl:if test="@robots"><meta name="robots" content="{@robots}"/></xsl:if>
    <xsl:if test="string(@canonical) and not(@kind = 'error')">
      <link rel="canonical" href="{@canonical}"/>
      <xsl:call-template name="open-graph"/>
    </xsl:if>
    <link rel="stylesheet" href="{(site/@stylesheet | assets/@stylesheet)[1]}"/>
    <xsl:apply-templates select="feeds/link" mode="head"/>
    <xsl:apply-templates select="pager/newer | pager/older" mode="head"/>
  </xsl:template>

  <xsl:template match="feeds/link" mode="head">
    <link rel="alternate" type="application/rss+xml" title="{.}" href="{@href}"/>
  </xsl:template>

  <!-- In a list one reads on to older posts; among the posts themselves the next is the newer. -->
  <xsl:template match="newer" mode="head"><link rel="prev" href="{@href}"/></xsl:template>
  <xsl:template match="older" mode="head"><link rel="next" href="{@href}"/></xsl:template>
  <xsl:template match="page[@kind = 'post']/pager/newer" mode="head"><link rel="next" href="{@href}"/></xsl:template>
  <xsl:template match="page[@kind = 'post']/pager/older" mode="head"><link rel="prev" href="{@href}"/></xsl:template>

  <!-- "Page – Blog – Organisation": unique within the site and telling by itself (WCAG 2.4.2). The page's own name is the
       input's; of a page whose name is a word of the interface, it is ours. -->
  <xsl:template name="title">
    <xsl:variable name="name"><xsl:call-template name="page-name"/></xsl:variable>
    <xsl:value-of select="$name"/>
    <xsl:if test="site and not(contains($name, site/@name))"><xsl:value-of select="concat(' – ', site/@name)"/></xsl:if>
    <xsl:if test="string(site/@organisation) and not(contains($name, site/@organisation))"><xsl:value-of select="concat(' – ', site/@organisation)"/></xsl:if>
  </xsl:template>

  <xsl:template name="page-name">
    <xsl:variable name="key">
      <xsl:choose>
        <xsl:when test="string(@title)"/>
        <xsl:when test="@kind = 'error'"><xsl:call-template name="error-key"/>-heading</xsl:when>
        <xsl:when test="@kind = 'older'">older-posts</xsl:when>
        <xsl:when test="@kind = 'archive'">archive</xsl:when>
        <xsl:when test="@kind = 'directory'">blogs</xsl:when>
        <xsl:when test="@kind = 'sign-in'">sign-in</xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string(@title)"><xsl:value-of select="@title"/></xsl:when>
      <xsl:when test="string($key)">
        <xsl:variable name="words"><xsl:call-template name="words"><xsl:with-param name="key" select="string($key)"/></xsl:call-template></xsl:variable>
        <xsl:value-of select="$words"/>
        <xsl:if test="string(@heading)"><xsl:value-of select="concat(': ', @heading)"/></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="site/@name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="open-graph">
    <xsl:variable name="post" select="self::*[@kind = 'post']/posts/post"/>
    <meta property="og:title">
      <xsl:attribute name="content"><xsl:call-template name="page-name"/></xsl:attribute>
    </meta>
    <meta property="og:type">
      <xsl:attribute name="content">
        <xsl:choose>
          <xsl:when test="$post">article</xsl:when>
          <xsl:otherwise>website</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
    </meta>
    <meta property="og:url" content="{@canonical}"/>
    <xsl:if test="string(@description)"><meta property="og:description" content="{@description}"/></xsl:if>
    <xsl:if test="site"><meta property="og:site_name" content="{site/@name}"/></xsl:if>
    <xsl:if test="$post"><meta property="article:published_time" content="{$post/published/@datetime}"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
