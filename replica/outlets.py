"""The news sites of the practice internet: where each list is, and what is wrong with each feed."""

from replica.news import Outlet

OUTLETS = (
    Outlet(
        "xinhua", "Xinhua", "en", "/list/latestnews.htm", "list", "/%Y%m%d/{hex}/c.html", content="detail",
        related=(
            ("/20240901/aaaa/c.html", "China sees more inclusive finance loans to small businesses"),
            ("/20240902/bbbb/c.html", "300 million trips made during the holiday"),
        ),
    ),
    Outlet(
        "chinadaily", "China Daily", "en", "/shanghaipudong/chinashftz/index.html", "list",
        "/shanghaipudong/chinashftz/%Y-%m/%d/c_{serial}.htm", frozenset({"protocol-relative"}), content="Content",
        related=(("/shanghaipudong/2024-08/01/c_999001.htm", "Pudong museum opens late in summer"),),
    ),
    Outlet(
        "globaltimes", "Global Times", "en", "/business/index.html", "list", "/page/%Y%m/{serial}.shtml",
        content="article_content",
        related=(("/page/202401/1300001.shtml", "Ski resorts see 13 percent more visitors"),),
    ),
    Outlet(
        "c114", "C114", "zh-Hans", "/rss/rss_news_550.xml", "feed", "/news/550/a{serial}.html",
        charset="gb2312", content="text",
        related=(("/news/118/a1250001.html", "三大运营商5G用户数公布"), ("/news/16/a1250002.html", "13省启动光纤改造")),
    ),
    Outlet(
        "chinanews", "China News Service", "zh-Hans", "/rss/finance.xml", "feed", "/cj/%Y/%m-%d/{serial}.shtml",
        frozenset({"no-zone"}), content="left_zw",
        related=(("/cj/2024/01-02/1000001.shtml", "元旦假期消费市场回暖"),),
    ),
    Outlet(
        "crntt", "CRNTT", "zh-Hant", "/rss/mainland.xml", "feed", "/doc/7_0_{serial}_1.html",
        frozenset({"bom-and-blank-line"}), content="article",
        related=(("/doc/7_0_1000001_1.html", "兩岸青年龍舟賽開幕"),),
    ),
    Outlet(
        "developingtelecoms", "Developing Telecoms", "en", "/?format=feed&type=rss", "feed",
        "/telecom-business/telecom-regulation/{serial}-{id}.html", frozenset({"relative-links", "no-guid"}),
        content="item-page",
        related=(("/telecom-business/1700001-ghana-5g.html", "Ghana licenses a shared 5G network"),),
    ),
    Outlet(
        "technode", "TechNode", "en", "/feed/", "feed", "/%Y/%m/%d/{id}/", frozenset({"malformed"}),
        content="entry-content",
        related=(("/2024/01/02/ev-sales/", "EV sales rose 30 percent in December"),),
    ),
    Outlet(
        "chinabriefing", "China Briefing", "en", "/news/feed/", "feed", "/news/{id}/", frozenset({"html-at-feed"}),
    ),
)  # fmt: skip
