<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The editors' door, before there is a room behind it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page[@kind = 'sign-in']" mode="name"><xsl:call-template name="words"><xsl:with-param name="key" select="'sign-in'"/></xsl:call-template></xsl:template>

  <xsl:template match="page[@kind = 'sign-in']" mode="main">
    <h1 class="page-title"><xsl:call-template name="words"><xsl:with-param name="key" select="'sign-in'"/></xsl:call-template></h1>
    <p class="lead"><xsl:call-template name="words"><xsl:with-param name="key" select="'sign-in-coming'"/></xsl:call-template></p>
  </xsl:template>
</xsl:stylesheet>
