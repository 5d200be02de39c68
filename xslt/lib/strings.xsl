<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The words of the interface, from strings/LANGUAGE.xml. A word that the page's language lacks is said in Swedish, in
     an element that says so (WCAG 3.1.2).

       <xsl:call-template name="words">
         <xsl:with-param name="key" select="'updated'"/>     the key in strings/*.xml
         <xsl:with-param name="value" select="updated"/>     stands where the sentence has {1}: text or a result tree
         <xsl:with-param name="count" select="@count"/>      chooses the plural form
       </xsl:call-template>

     Most words are text alone: the function bk:words(key, value, count) of module/render has them at hand, in the page's
     language. It answers '' for words that hold elements, for a value that does, and for words that the language lacks;
     then the sentence is put together here, in the last resort from its document, which costs more. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">

  <xsl:key name="string" match="string" use="@key"/>

  <!-- The languages that there is a strings/LANGUAGE.xml for, each between blanks. -->
  <xsl:variable name="string-languages" select="' sv en fi se '"/>
  <xsl:variable name="fallback-language" select="'sv'"/>

  <xsl:variable name="string-language">
    <xsl:variable name="primary" select="substring-before(concat(/*/@lang, '-'), '-')"/>
    <xsl:choose>
      <xsl:when test="contains($string-languages, concat(' ', $primary, ' '))"><xsl:value-of select="$primary"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$fallback-language"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- False on a page in a language that we have no words in: then each word is marked as Swedish. -->
  <xsl:variable name="speaks-own-language" select="starts-with(concat(/*/@lang, '-'), concat($string-language, '-'))"/>

  <xsl:template name="words">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="count"/>
    <xsl:variable name="text" select="bk:words($key, $value, $count)"/>
    <xsl:choose>
      <xsl:when test="$text"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="words-in-pieces">
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="value" select="$value"/>
          <xsl:with-param name="count" select="$count"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Text around a value that is itself more than text; and text followed by words that are heard but not seen, which
       bk:words keeps as KEY/seen and KEY/away: "Read more" of every post of a list. -->
  <xsl:template name="words-in-pieces">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="count"/>
    <xsl:variable name="text" select="bk:words($key, '{1}', $count)"/>
    <xsl:variable name="seen" select="bk:words(concat($key, '/seen'), '{1}', '')"/>
    <xsl:choose>
      <xsl:when test="$text">
        <xsl:call-template name="filled"><xsl:with-param name="text" select="$text"/><xsl:with-param name="value" select="$value"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$seen">
        <xsl:call-template name="filled"><xsl:with-param name="text" select="$seen"/><xsl:with-param name="value" select="$value"/></xsl:call-template>
        <span class="away">
          <xsl:call-template name="filled">
            <xsl:with-param name="text" select="bk:words(concat($key, '/away'), '{1}', '')"/>
            <xsl:with-param name="value" select="$value"/>
          </xsl:call-template>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="words-from-document">
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="value" select="$value"/>
          <xsl:with-param name="count" select="$count"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="words-from-document">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="count"/>
    <!-- Not a variable above: that would load the document for every page. key() looks in the document of the current node. -->
    <xsl:for-each select="document(concat('../strings/', $string-language, '.xml'))">
      <xsl:choose>
        <xsl:when test="$speaks-own-language and key('string', $key)">
          <xsl:apply-templates select="key('string', $key)" mode="words">
            <xsl:with-param name="value" select="$value"/>
            <xsl:with-param name="count" select="$count"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="words-in-fallback-language">
            <xsl:with-param name="key" select="$key"/>
            <xsl:with-param name="value" select="$value"/>
            <xsl:with-param name="count" select="$count"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="words-in-fallback-language">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="count"/>
    <span lang="{$fallback-language}">
      <xsl:for-each select="document(concat('../strings/', $fallback-language, '.xml'))">
        <xsl:if test="$strict = 'yes' and not(key('string', $key))">
          <xsl:message terminate="yes">No string has the key '<xsl:value-of select="$key"/>'.</xsl:message>
        </xsl:if>
        <xsl:apply-templates select="key('string', $key)" mode="words">
          <xsl:with-param name="value" select="$value"/>
          <xsl:with-param name="count" select="$count"/>
        </xsl:apply-templates>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template match="string" mode="words">
    <xsl:param name="value"/>
    <xsl:apply-templates mode="words">
      <xsl:with-param name="value" select="$value"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Plural forms: one and other; North Sami has two as well. A form that a language lacks is its other. -->
  <xsl:template match="string[other]" mode="words">
    <xsl:param name="count"/>
    <xsl:choose>
      <xsl:when test="$count = 1 and one"><xsl:apply-templates select="one" mode="words"><xsl:with-param name="value" select="string($count)"/></xsl:apply-templates></xsl:when>
      <xsl:when test="$count = 2 and two"><xsl:apply-templates select="two" mode="words"><xsl:with-param name="value" select="string($count)"/></xsl:apply-templates></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="other" mode="words"><xsl:with-param name="value" select="string($count)"/></xsl:apply-templates></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="one | two | other" mode="words">
    <xsl:param name="value"/>
    <xsl:apply-templates mode="words"><xsl:with-param name="value" select="$value"/></xsl:apply-templates>
  </xsl:template>

  <!-- Words that are heard but not seen: the sight has them from the context. -->
  <xsl:template match="away" mode="words">
    <xsl:param name="value"/>
    <span class="away"><xsl:apply-templates mode="words"><xsl:with-param name="value" select="$value"/></xsl:apply-templates></span>
  </xsl:template>

  <xsl:template match="text()" mode="words">
    <xsl:param name="value"/>
    <xsl:call-template name="filled"><xsl:with-param name="text" select="string(.)"/><xsl:with-param name="value" select="$value"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="filled">
    <xsl:param name="text"/>
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="contains($text, '{1}')">
        <xsl:value-of select="substring-before($text, '{1}')"/>
        <xsl:copy-of select="$value"/>
        <xsl:value-of select="substring-after($text, '{1}')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
