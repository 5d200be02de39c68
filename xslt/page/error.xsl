<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- What went wrong, in plain words, and what to do now. The words are chosen by the status: error-STATUS-heading, -text
     and -help in strings/*.xml; a status without words of its own gets those of its family. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- The statuses that have words of their own, each between blanks. -->
  <xsl:variable name="spoken-statuses" select="' 400 404 405 410 413 414 431 500 503 '"/>

  <xsl:template name="error-key">
    <xsl:choose>
      <xsl:when test="contains($spoken-statuses, concat(' ', @status, ' '))"><xsl:value-of select="concat('error-', @status)"/></xsl:when>
      <xsl:when test="@status &lt; 500"><xsl:value-of select="'error-400'"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="'error-500'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page[@kind = 'error']" mode="name">
    <xsl:variable name="key"><xsl:call-template name="error-key"/></xsl:variable>
    <xsl:call-template name="words"><xsl:with-param name="key" select="concat($key, '-heading')"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page[@kind = 'error']" mode="main">
    <xsl:variable name="key"><xsl:call-template name="error-key"/></xsl:variable>
    <section class="problem" aria-labelledby="problem">
      <h1 class="page-title" id="problem"><xsl:call-template name="words"><xsl:with-param name="key" select="concat($key, '-heading')"/></xsl:call-template></h1>
      <p class="lead"><xsl:call-template name="words"><xsl:with-param name="key" select="concat($key, '-text')"/></xsl:call-template></p>
      <xsl:if test="string(reason)">
        <blockquote class="reason">
          <p>
            <xsl:call-template name="language"><xsl:with-param name="of" select="site/@lang"/></xsl:call-template>
            <xsl:value-of select="reason"/>
          </p>
        </blockquote>
      </xsl:if>
      <p><xsl:call-template name="words"><xsl:with-param name="key" select="concat($key, '-help')"/></xsl:call-template></p>
      <xsl:apply-templates select="site" mode="main"/>
      <xsl:if test="string(@request-id)">
        <p class="request-id">
          <xsl:call-template name="words">
            <xsl:with-param name="key" select="'request-id'"/>
            <xsl:with-param name="value"><code><xsl:value-of select="@request-id"/></code></xsl:with-param>
          </xsl:call-template>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="page[@kind = 'error']/site" mode="main">
    <ul class="ways">
      <li><a href="{@home}"><xsl:call-template name="words"><xsl:with-param name="key" select="'go-home'"/></xsl:call-template></a></li>
      <xsl:if test="string(@archive)"><li><a href="{@archive}"><xsl:call-template name="words"><xsl:with-param name="key" select="'go-archive'"/></xsl:call-template></a></li></xsl:if>
    </ul>
  </xsl:template>
</xsl:stylesheet>
