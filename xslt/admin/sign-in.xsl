<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Signing in, and sending again what a form held when the sign-in had ended. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="sign-in" mode="main">
    <div class="narrow">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-sign-in','','')"/></h1>
      <xsl:if test="kept"><p class="lead"><xsl:value-of select="bk:words('text-is-kept','','')"/></p></xsl:if>
      <xsl:if test="@remote-user">
        <form method="post" action="/admin/in/" class="panel">
          <xsl:if test="@after"><input type="hidden" name="after" value="{@after}"/></xsl:if>
          <xsl:apply-templates select="kept/field" mode="along"/>
          <button name="by-web-server" value="yes"><xsl:value-of select="bk:words('account-go-on-as', string(@remote-user), '')"/></button>
        </form>
      </xsl:if>
      <form method="post" action="/admin/in/" class="panel">
        <xsl:if test="@after"><input type="hidden" name="after" value="{@after}"/></xsl:if>
        <xsl:apply-templates select="kept/field" mode="along"/>
        <xsl:choose>
          <xsl:when test="@step = 'code'">
            <input type="hidden" name="ticket" value="{@ticket}"/>
            <p class="field">
              <label for="code"><xsl:value-of select="bk:words('code','','')"/></label>
              <span class="help" id="code-help"><xsl:value-of select="bk:words('code-help','','')"/></span>
              <input id="code" name="code" type="text" inputmode="text" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" aria-describedby="code-help" required="required" autofocus="autofocus"/>
            </p>
          </xsl:when>
          <xsl:otherwise>
            <p class="field">
              <label for="login"><xsl:value-of select="bk:words('login','','')"/></label>
              <input id="login" name="login" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required="required" value="{@login}"/>
            </p>
            <p class="field">
              <label for="password"><xsl:value-of select="bk:words('password','','')"/></label>
              <input id="password" name="password" type="password" autocomplete="current-password" required="required"/>
            </p>
          </xsl:otherwise>
        </xsl:choose>
        <button><xsl:value-of select="bk:words('do-sign-in','','')"/></button>
      </form>
      <p class="help"><xsl:value-of select="bk:words('sign-in-help','','')"/></p>
    </div>
  </xsl:template>

  <xsl:template match="send-again" mode="main">
    <div class="narrow">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-send-again','','')"/></h1>
      <p class="lead"><xsl:value-of select="bk:words('send-again-help','','')"/></p>
      <form method="post" action="{@action}" class="panel">
        <xsl:call-template name="csrf"/>
        <xsl:apply-templates select="kept/field" mode="along"/>
        <button><xsl:value-of select="bk:words('send-again','','')"/></button>
      </form>
    </div>
  </xsl:template>
</xsl:stylesheet>
