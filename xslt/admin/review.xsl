<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Posts whose day of review has come. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="due" mode="notice">
    <details class="notice notice-advice">
      <summary><xsl:value-of select="bk:words('history-due','',string(@count))"/></summary>
      <ul><xsl:apply-templates select="post" mode="due"/></ul>
    </details>
  </xsl:template>

  <xsl:template match="post" mode="due">
    <li><a href="{@href}"><xsl:call-template name="post-name"/></a><xsl:text> </xsl:text><span class="help"><xsl:value-of select="bk:words('history-due-since', string(@review-on), '')"/></span></li>
  </xsl:template>
</xsl:stylesheet>
