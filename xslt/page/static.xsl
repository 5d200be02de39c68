<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- A page that stands outside the order of time ("Om bloggen"): no date, no categories, no way on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page[@kind = 'static']" mode="main">
    <xsl:for-each select="posts/post">
      <article class="post">
        <h1><xsl:call-template name="name"/></h1>
        <xsl:if test="updated">
          <p class="when">
            <xsl:call-template name="words">
              <xsl:with-param name="key" select="'updated'"/>
              <xsl:with-param name="value"><xsl:apply-templates select="updated"/></xsl:with-param>
            </xsl:call-template>
          </p>
        </xsl:if>
        <xsl:apply-templates select="body"/>
        <xsl:call-template name="hook.after-post"/>
      </article>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
