<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- One's own account: password, second factor, where one is signed in, programs; and what is shown once. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="account" mode="main">
    <h1 class="page-title"><xsl:value-of select="@name"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('account-login-is', string(@login), '')"/></p>

    <section class="panel narrow" aria-labelledby="password-heading">
      <h2 id="password-heading"><xsl:value-of select="bk:words('account-password','','')"/></h2>
      <form method="post" action="/admin/konto/losenord/">
        <xsl:call-template name="csrf"/>
        <input type="hidden" name="username" autocomplete="username" value="{@login}"/>
        <p class="field">
          <label for="password-now"><xsl:value-of select="bk:words('account-password-now','','')"/></label>
          <input id="password-now" name="password" type="password" autocomplete="current-password" required="required"/>
        </p>
        <xsl:call-template name="choose-password"/>
        <button><xsl:value-of select="bk:words('account-password-change','','')"/></button>
        <p class="help"><xsl:value-of select="bk:words('account-password-change-help','','')"/></p>
      </form>
    </section>

    <section class="panel narrow" aria-labelledby="factor-heading">
      <h2 id="factor-heading"><xsl:value-of select="bk:words('account-factor','','')"/></h2>
      <xsl:choose>
        <xsl:when test="@has-second-factor">
          <p><xsl:value-of select="bk:words('account-factor-is-on', string(@codes-left), '')"/></p>
          <p><a href="/admin/konto/tvasteg/"><xsl:value-of select="bk:words('account-factor-manage','','')"/></a></p>
        </xsl:when>
        <xsl:otherwise>
          <p><xsl:value-of select="bk:words('account-factor-is-off','','')"/></p>
          <p><a class="button" href="/admin/konto/tvasteg/"><xsl:value-of select="bk:words('account-factor-set-up','','')"/></a></p>
        </xsl:otherwise>
      </xsl:choose>
    </section>

    <section class="panel" aria-labelledby="sessions-heading">
      <h2 id="sessions-heading"><xsl:value-of select="bk:words('account-sessions','','')"/></h2>
      <ul class="rows"><xsl:apply-templates select="session" mode="row"/></ul>
      <xsl:if test="session[not(@is-current)]">
        <form method="post" action="/admin/konto/inloggningar/">
          <xsl:call-template name="csrf"/>
          <p><button class="danger"><xsl:value-of select="bk:words('account-sessions-end','','')"/></button></p>
        </form>
      </xsl:if>
    </section>

    <section class="panel" aria-labelledby="programs-heading">
      <h2 id="programs-heading"><xsl:value-of select="bk:words('account-programs','','')"/></h2>
      <p class="help"><xsl:value-of select="bk:words('account-programs-help','','')"/></p>
      <xsl:if test="program"><ul class="rows"><xsl:apply-templates select="program" mode="row"/></ul></xsl:if>
      <form method="post" action="/admin/konto/program/" class="narrow">
        <xsl:call-template name="csrf"/>
        <p class="field">
          <label for="program-name"><xsl:value-of select="bk:words('account-program-name','','')"/></label>
          <span class="help" id="program-name-help"><xsl:value-of select="bk:words('account-program-name-help','','')"/></span>
          <input id="program-name" name="name" type="text" maxlength="100" required="required" autocomplete="off" value="{@program-name}" aria-describedby="program-name-help"/>
        </p>
        <button><xsl:value-of select="bk:words('account-program-add','','')"/></button>
      </form>
    </section>
  </xsl:template>

  <xsl:template match="session" mode="row">
    <xsl:variable name="browser">
      <xsl:choose>
        <xsl:when test="@browser"><xsl:value-of select="@browser"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="bk:words('account-browser-unknown','','')"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <li>
      <span class="row-name"><xsl:value-of select="$browser"/></span>
      <div class="row-facts">
        <xsl:if test="@is-current"><span class="state"><xsl:value-of select="bk:words('account-session-this','','')"/></span></xsl:if>
        <xsl:if test="@address"><span><xsl:value-of select="bk:words('account-session-from', string(@address), '')"/></span></xsl:if>
        <span><xsl:value-of select="bk:words('account-session-begun','','')"/><xsl:text> </xsl:text><xsl:apply-templates select="begun" mode="time"/></span>
        <span><xsl:value-of select="bk:words('account-session-seen','','')"/><xsl:text> </xsl:text><xsl:apply-templates select="seen" mode="time"/></span>
        <xsl:if test="not(@is-current)">
          <form method="post" action="/admin/konto/inloggningar/{@id}/">
            <xsl:call-template name="csrf"/>
            <button class="quiet" aria-label="{bk:words('account-session-end-this', string($browser), '')}"><xsl:value-of select="bk:words('account-session-end','','')"/></button>
          </form>
        </xsl:if>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="program" mode="row">
    <li>
      <span class="row-name"><xsl:value-of select="@name"/></span>
      <div class="row-facts">
        <span><xsl:value-of select="bk:words('account-program-created','','')"/><xsl:text> </xsl:text><xsl:apply-templates select="created" mode="time"/></span>
        <xsl:choose>
          <xsl:when test="used"><span><xsl:value-of select="bk:words('account-program-used','','')"/><xsl:text> </xsl:text><xsl:apply-templates select="used" mode="time"/></span></xsl:when>
          <xsl:otherwise><span><xsl:value-of select="bk:words('account-program-unused','','')"/></span></xsl:otherwise>
        </xsl:choose>
        <form method="post" action="/admin/konto/program/{@id}/">
          <xsl:call-template name="csrf"/>
          <button class="quiet" aria-label="{bk:words('account-program-revoke-this', string(@name), '')}"><xsl:value-of select="bk:words('account-program-revoke','','')"/></button>
        </form>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="begun | seen | created | used" mode="time"><time datetime="{@datetime}"><xsl:value-of select="."/></time></xsl:template>

  <!-- The fields of a new password, with the rules before them. -->
  <xsl:template name="choose-password">
    <p class="field">
      <label for="new-password"><xsl:value-of select="bk:words('account-new-password','','')"/></label>
      <span class="help" id="new-password-help"><xsl:value-of select="bk:words('account-new-password-help','','')"/></span>
      <input id="new-password" name="new-password" type="password" autocomplete="new-password" required="required" aria-describedby="new-password-help"/>
    </p>
    <p class="field">
      <label for="new-password-again"><xsl:value-of select="bk:words('account-new-password-again','','')"/></label>
      <input id="new-password-again" name="new-password-again" type="password" autocomplete="new-password" required="required"/>
    </p>
  </xsl:template>

  <!-- The page behind a one-time link. -->
  <xsl:template match="link-choice" mode="main">
    <div class="narrow">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-link','','')"/></h1>
      <p class="lead"><xsl:value-of select="bk:words('account-link-for', string(@name), '')"/></p>
      <p><xsl:value-of select="bk:words('account-login-is', string(@login), '')"/></p>
      <form method="post" action="{@action}" class="panel">
        <xsl:call-template name="csrf"/>
        <input type="hidden" name="username" autocomplete="username" value="{@login}"/>
        <xsl:call-template name="choose-password"/>
        <button><xsl:value-of select="bk:words('account-link-choose','','')"/></button>
      </form>
    </div>
  </xsl:template>

  <xsl:template match="program-password" mode="main">
    <div class="narrow">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-program-password','','')"/></h1>
      <p class="lead"><xsl:value-of select="bk:words('account-program-once', string(@name), '')"/></p>
      <p class="panel"><code class="code-to-keep"><xsl:value-of select="@password"/></code></p>
      <p><xsl:value-of select="bk:words('account-login-is', string(@login), '')"/></p>
      <p><a href="/admin/konto/"><xsl:value-of select="bk:words('account-back','','')"/></a></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
