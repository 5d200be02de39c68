<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The frame of every HTML page: head, skip link, header, main, what helps to find, footer. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page">
    <html>
      <xsl:call-template name="page-language"/>
      <head>
        <xsl:apply-templates select="." mode="head"/>
        <xsl:call-template name="hook.head"/>
      </head>
      <body class="kind-{@kind}">
        <a class="skip" href="#content"><xsl:call-template name="words"><xsl:with-param name="key" select="'skip'"/></xsl:call-template></a>
        <xsl:apply-templates select="banner"/>
        <xsl:call-template name="hook.before-masthead"/>
        <xsl:apply-templates select="site" mode="masthead"/>
        <xsl:call-template name="hook.before-main"/>
        <main id="content" tabindex="-1">
          <div class="wrap">
            <xsl:call-template name="hook.before-content"/>
            <xsl:apply-templates select="." mode="main"/>
            <xsl:call-template name="hook.after-content"/>
          </div>
        </main>
        <xsl:call-template name="hook.after-main"/>
        <xsl:apply-templates select="site" mode="find"/>
        <xsl:apply-templates select="site" mode="footer"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
