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
    <xsl:for-each select="(site/@icon | assets/@icon)[1]"><link rel="icon" type="image/svg+xml" href="{.}"/></xsl:for-each>
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
       input's; where that is a word of the interface, page/KIND.xsl says it
       (mode name). -->
  <xsl:template name="title">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
    <xsl:value-of select="$name"/>
    <xsl:if test="site and not(contains($name, site/@name))"><xsl:value-of select="concat(' – ', site/@name)"/></xsl:if>
    <xsl:if test="string(site/@organisation) and not(contains($name, site/@organisation))"><xsl:value-of select="concat(' – ', site/@organisation)"/></xsl:if>
  </xsl:template>

  <xsl:template match="page[string(@title)]" mode="name" priority="1"><xsl:value-of select="@title"/></xsl:template>
  <xsl:template match="page" mode="name"><xsl:value-of select="site/@name"/></xsl:template>

  <xsl:template name="open-graph">
    <xsl:variable name="post" select="self::*[@kind = 'post']/posts/post"/>
    <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
    <meta property="og:title" content="{$name}"/>
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
