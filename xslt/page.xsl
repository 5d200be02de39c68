<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Every HTML page of the readers: the entry sheet. It puts the pieces together; what a page looks like is in
     page/KIND.xsl, the frame around it in layout/, the components in part/. Peers are included; only the catch-all lies
     below, so that any template of any piece (and of a theme above) comes before it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="lib/unhandled.xsl"/>

  <xsl:include href="lib/strings.xsl"/>
  <xsl:include href="lib/language.xsl"/>

  <xsl:include href="layout/hooks.xsl"/>
  <xsl:include href="layout/html-page.xsl"/>
  <xsl:include href="layout/head.xsl"/>
  <xsl:include href="layout/banner.xsl"/>
  <xsl:include href="layout/masthead.xsl"/>
  <xsl:include href="layout/footer.xsl"/>

  <xsl:include href="part/link.xsl"/>
  <xsl:include href="part/post.xsl"/>
  <xsl:include href="part/post-parts.xsl"/>
  <xsl:include href="part/pager.xsl"/>
  <xsl:include href="part/find.xsl"/>

  <xsl:include href="page/list.xsl"/>
  <xsl:include href="page/category.xsl"/>
  <xsl:include href="page/year.xsl"/>
  <xsl:include href="page/post.xsl"/>
  <xsl:include href="page/static.xsl"/>
  <xsl:include href="page/archive.xsl"/>
  <xsl:include href="page/error.xsl"/>
  <xsl:include href="page/directory.xsl"/>

  <!-- A declaration only: the HTML5 writer of module/render prints the result tree. -->
  <xsl:output method="html" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:call-template name="check-input"/>
    <xsl:apply-templates select="page"/>
  </xsl:template>
</xsl:stylesheet>
