<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The footer: who answers for the page and how to reach them. Nothing is linked that is not there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="site" mode="footer">
    <footer class="colophon">
      <div class="wrap">
        <xsl:if test="string(@contact) or string(@feed) or foot-pages/link">
          <ul>
            <xsl:if test="string(@contact)">
              <li><a href="{@contact}"><xsl:call-template name="words"><xsl:with-param name="key" select="'contact'"/></xsl:call-template></a></li>
            </xsl:if>
            <xsl:apply-templates select="foot-pages/link" mode="item"/>
            <xsl:if test="string(@feed)">
              <li><a href="{@feed}" type="application/rss+xml"><xsl:call-template name="words"><xsl:with-param name="key" select="'subscribe'"/></xsl:call-template></a></li>
            </xsl:if>
          </ul>
        </xsl:if>
        <xsl:call-template name="sender"/>
        <xsl:if test="string(../@canonical)">
          <p class="paper-only">
            <xsl:call-template name="words">
              <xsl:with-param name="key" select="'printed-from'"/>
              <xsl:with-param name="value" select="string(../@canonical)"/>
            </xsl:call-template>
          </p>
        </xsl:if>
        <xsl:for-each select=".."><xsl:call-template name="hook.footer"/></xsl:for-each>
      </div>
    </footer>
  </xsl:template>

  <xsl:template name="sender">
    <ul class="sender">
      <xsl:if test="string(@organisation)">
        <li>
          <xsl:call-template name="language"><xsl:with-param name="of" select="@lang"/></xsl:call-template>
          <xsl:call-template name="organisation"/>
        </li>
      </xsl:if>
      <xsl:if test="string(@page-owner)">
        <li>
          <xsl:call-template name="words">
            <xsl:with-param name="key" select="'page-owner'"/>
            <xsl:with-param name="value" select="string(@page-owner)"/>
          </xsl:call-template>
        </li>
      </xsl:if>
      <xsl:if test="string(@responsible-publisher)">
        <li>
          <xsl:call-template name="words">
            <xsl:with-param name="key" select="'responsible-publisher'"/>
            <xsl:with-param name="value" select="string(@responsible-publisher)"/>
          </xsl:call-template>
        </li>
      </xsl:if>
    </ul>
  </xsl:template>
</xsl:stylesheet>
