<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Places where a theme may set something in: empty here, to be overridden. The current node is the page, except where
     it says otherwise. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="hook.head"/>             <!-- last in head -->
  <xsl:template name="hook.before-masthead"/>  <!-- after the skip link, before the header -->
  <xsl:template name="hook.masthead"/>         <!-- in the header, after the menu -->
  <xsl:template name="hook.before-main"/>      <!-- between the header and main -->
  <xsl:template name="hook.before-content"/>   <!-- first in main, above the h1 -->
  <xsl:template name="hook.after-content"/>    <!-- last in main -->
  <xsl:template name="hook.before-body"/>      <!-- the post: between its heading and its text, on its own page -->
  <xsl:template name="hook.after-post"/>       <!-- the post: after its text, categories and tags, on its own page -->
  <xsl:template name="hook.after-main"/>       <!-- between main and the months and categories -->
  <xsl:template name="hook.footer"/>           <!-- last in the footer -->
</xsl:stylesheet>
