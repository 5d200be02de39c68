<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The second factor: set up with a phone, recovery codes, off again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="second-factor" mode="main">
    <div class="narrow">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-second-factor','','')"/></h1>
      <p class="lead"><xsl:value-of select="bk:words('account-factor-what','','')"/></p>
      <xsl:choose>
        <xsl:when test="@is-on">
          <section class="panel" aria-labelledby="codes-heading">
            <h2 id="codes-heading"><xsl:value-of select="bk:words('account-codes','','')"/></h2>
            <p><xsl:value-of select="bk:words('account-factor-is-on', string(@codes-left), '')"/></p>
            <form method="post" action="/admin/konto/tvasteg/koder/">
              <xsl:call-template name="csrf"/>
              <xsl:call-template name="own-password"><xsl:with-param name="id" select="'password-codes'"/></xsl:call-template>
              <button><xsl:value-of select="bk:words('account-codes-renew','','')"/></button>
            </form>
          </section>
          <section class="panel" aria-labelledby="off-heading">
            <h2 id="off-heading"><xsl:value-of select="bk:words('account-factor-switch-off','','')"/></h2>
            <form method="post" action="/admin/konto/tvasteg/av/">
              <xsl:call-template name="csrf"/>
              <xsl:call-template name="own-password"><xsl:with-param name="id" select="'password-off'"/></xsl:call-template>
              <button class="danger"><xsl:value-of select="bk:words('account-factor-switch-off','','')"/></button>
            </form>
          </section>
        </xsl:when>
        <xsl:otherwise>
          <form method="post" action="/admin/konto/tvasteg/" class="panel">
            <xsl:call-template name="csrf"/>
            <input type="hidden" name="secret" value="{@secret}"/>
            <h2><xsl:value-of select="bk:words('account-factor-scan','','')"/></h2>
            <p><xsl:value-of select="bk:words('account-factor-scan-help','','')"/></p>
            <xsl:apply-templates select="qr"/>
            <p><xsl:value-of select="bk:words('account-factor-type','','')"/><xsl:text> </xsl:text><code class="code-to-keep"><xsl:value-of select="@secret-to-type"/></code></p>
            <h2><xsl:value-of select="bk:words('account-factor-confirm','','')"/></h2>
            <p class="field">
              <label for="code"><xsl:value-of select="bk:words('account-factor-code-label','','')"/></label>
              <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required="required"/>
            </p>
            <button><xsl:value-of select="bk:words('account-factor-switch-on','','')"/></button>
          </form>
        </xsl:otherwise>
      </xsl:choose>
      <p><a href="/admin/konto/"><xsl:value-of select="bk:words('account-back','','')"/></a></p>
    </div>
  </xsl:template>

  <xsl:template name="own-password">
    <xsl:param name="id"/>
    <p class="field">
      <label for="{$id}"><xsl:value-of select="bk:words('account-password-now','','')"/></label>
      <input id="{$id}" name="password" type="password" autocomplete="current-password" required="required"/>
    </p>
  </xsl:template>

  <!-- Black on white in the dark as well: a camera reads it. Four modules of white belong around it. -->
  <xsl:template match="qr">
    <xsl:variable name="size" select="@size + 8"/>
    <svg class="qr" role="img" aria-label="{bk:words('account-factor-qr','','')}" viewBox="-4 -4 {$size} {$size}" shape-rendering="crispEdges">
      <rect x="-4" y="-4" width="{$size}" height="{$size}" fill="#fff"/>
      <path fill="#000"><xsl:attribute name="d"><xsl:apply-templates select="run"/></xsl:attribute></path>
    </svg>
  </xsl:template>
  <xsl:template match="qr/run"><xsl:value-of select="concat('M', @x, ' ', @y, 'h', @width, 'v1h-', @width, 'z')"/></xsl:template>

  <xsl:template match="recovery-codes" mode="main">
    <div class="narrow">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-recovery-codes','','')"/></h1>
      <p class="lead"><xsl:value-of select="bk:words('account-codes-once','','')"/></p>
      <ul class="panel codes"><xsl:apply-templates select="code" mode="row"/></ul>
      <p><a class="button" href="/admin/konto/"><xsl:value-of select="bk:words('account-codes-kept','','')"/></a></p>
    </div>
  </xsl:template>
  <xsl:template match="recovery-codes/code" mode="row"><li><code class="code-to-keep"><xsl:value-of select="."/></code></li></xsl:template>
</xsl:stylesheet>
