<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The frame of every page of the desk: head, skip link, header with menu and account, what just happened, main. A page's
     own content is its element in mode main. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="desk">
    <html lang="{@lang}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="robots" content="noindex"/>
        <title><xsl:apply-templates select="." mode="title"/></title>
        <link rel="stylesheet" href="{assets/@stylesheet}"/>
        <xsl:if test="assets/@editor-stylesheet"><link rel="stylesheet" href="{assets/@editor-stylesheet}"/></xsl:if>
        <link rel="icon" type="image/svg+xml" href="{assets/@icon}"/>
        <xsl:if test="assets/@script"><script src="{assets/@script}" defer="defer"></script></xsl:if>
      </head>
      <body class="desk desk-{@kind}">
        <a class="skip" href="#content"><xsl:value-of select="bk:words('skip','','')"/></a>
        <xsl:apply-templates select="." mode="masthead"/>
        <main id="content" tabindex="-1">
          <div class="wrap">
            <xsl:apply-templates select="notice"/>
            <xsl:apply-templates select="*[not(self::assets or self::user or self::site or self::menu or self::notice)]" mode="main"/>
          </div>
        </main>
        <footer class="colophon">
          <div class="wrap">
            <ul>
              <li><a href="{@other-language}" lang="{bk:words('other-language-code','','')}" hreflang="{bk:words('other-language-code','','')}"><xsl:value-of select="bk:words('other-language','','')"/></a></li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="desk" mode="title">
    <xsl:choose>
      <xsl:when test="fault"><xsl:value-of select="bk:words(fault/@key,'','')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="bk:words(concat('page-', @kind),'','')"/></xsl:otherwise>
    </xsl:choose>
    <!-- Of the one thing that the page is about; pages of many have none. -->
    <xsl:variable name="name" select="string((*[not(self::posts or self::bulk)]/post/@name | one-account/account/@name | one-subject/subject/@name | version-page/made)[1])"/>
    <xsl:if test="$name"> – <xsl:value-of select="$name"/></xsl:if>
    <xsl:if test="site"> – <xsl:value-of select="site/@name"/></xsl:if>
    <xsl:text> – </xsl:text><xsl:value-of select="bk:words('product','','')"/>
  </xsl:template>

  <xsl:template match="desk" mode="masthead">
    <header class="masthead">
      <div class="wrap">
        <p class="site-name">
          <a href="{@home}">
            <xsl:choose>
              <xsl:when test="site"><xsl:value-of select="site/@name"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="bk:words('product','','')"/></xsl:otherwise>
            </xsl:choose>
          </a>
        </p>
        <xsl:if test="menu">
          <nav class="menu" aria-label="{bk:words('menu','','')}">
            <ul><xsl:apply-templates select="menu/link"/></ul>
          </nav>
        </xsl:if>
        <xsl:apply-templates select="user"/>
      </div>
    </header>
  </xsl:template>

  <xsl:template match="menu/link">
    <li>
      <a href="{@href}">
        <xsl:if test="@current"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:value-of select="bk:words(@key,'','')"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="user">
    <div class="who">
      <xsl:choose>
        <xsl:when test="@account"><a href="{@account}"><xsl:value-of select="@name"/></a></xsl:when>
        <xsl:otherwise><span><xsl:value-of select="@name"/></span></xsl:otherwise>
      </xsl:choose>
      <form method="post" action="{@sign-out}">
        <xsl:call-template name="csrf"/>
        <button class="quiet"><xsl:value-of select="bk:words('sign-out','','')"/></button>
      </form>
    </div>
  </xsl:template>

  <!-- An unknown key (the query can name any) says nothing. -->
  <xsl:template match="notice">
    <xsl:variable name="words" select="bk:words(@key, string(@value), '')"/>
    <xsl:if test="$words">
      <div class="notice notice-{@kind}">
        <xsl:attribute name="role">
          <xsl:choose>
            <xsl:when test="@kind = 'fault'">alert</xsl:when>
            <xsl:otherwise>status</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <p>
          <xsl:value-of select="$words"/>
          <xsl:if test="@href"><xsl:text> </xsl:text><a href="{@href}"><xsl:value-of select="bk:words('go-there','','')"/></a></xsl:if>
        </p>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="fault" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words(@key,'','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words(concat(@key, '-help'),'','')"/></p>
    <p><a href="{/desk/@home}"><xsl:value-of select="bk:words('to-start','','')"/></a></p>
  </xsl:template>
</xsl:stylesheet>
