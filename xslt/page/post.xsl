<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- A post's own page, with the ways to the other parts of its series, and to the posts before and after it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page[@kind = 'post']" mode="main">
    <xsl:apply-templates select="posts/post" mode="full"/>
    <xsl:apply-templates select="posts/post/series[previous or next]"/>
    <xsl:apply-templates select="pager[*]"/>
  </xsl:template>
</xsl:stylesheet>
