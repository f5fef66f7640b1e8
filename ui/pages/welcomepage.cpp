// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "core/profile/connectionurl.h"
#include "ui/pages/recentlist.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr int kContentWidth = 860;
}

WelcomePage::WelcomePage(ConnectionListModel &connections, QWidget *parent)
    : Surface(Ground::Canvas, parent)
    , m_recent(new RecentList(connections, this))
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *title = new PlainLabel(tr("MQTT Scope"), this);
    title->setFont(scaledFont(font(), kDisplayText, QFont::DemiBold));
    auto *subtitle = new PlainLabel(tr("See what your devices really say."), this);
    subtitle->setFont(scaledFont(font(), kHeadingText));
    subtitle->setForegroundRole(QPalette::PlaceholderText);
    auto *hint = new PlainLabel(tr("Ctrl+K finds a topic · Ctrl+1 to 4 switch pages · no telemetry, no account"), this);
    hint->setFont(scaledFont(font(), kSmallText));
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto *doors = new QHBoxLayout;
    doors->setSpacing(16);
    doors->addWidget(makeDemoDoor(), 2);
    doors->addWidget(makeConnectDoor(), 3);

    auto *content = new QWidget(this);
    content->setMaximumWidth(kContentWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 56, 0, 24);
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addSpacing(22);
    column->addLayout(doors);
    column->addSpacing(18);
    column->addWidget(m_recent);
    column->addSpacing(12);
    column->addWidget(hint);
    column->addStretch(1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 0, 24, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    connect(m_recent, &RecentList::rowActivated, this, &WelcomePage::connectRequested);
}

QVBoxLayout *WelcomePage::makeDoor(QWidget *card, IconId icon, const QString &title, const QString &text)
{
    auto *heading = new PlainLabel(title, card);
    heading->setFont(scaledFont(font(), kHeadingText, QFont::DemiBold));
    auto *words = new PlainLabel(card);
    words->setWordWrap(true);
    words->setPlainText(text);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setMinimumHeight(3 * fontMetrics().lineSpacing());
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(6);
    column->addWidget(new IconLabel(icon, IconTint::Accent, 28, card));
    column->addWidget(heading);
    column->addWidget(words);
    column->addSpacing(8);
    return column;
}

QWidget *WelcomePage::makeDemoDoor()
{
    auto *card = new Surface(Ground::Card, this);
    QVBoxLayout *column = makeDoor(card, IconId::Play, tr("Try it here"),
                                   tr("Starts the local broker with simulated devices. Nothing leaves this computer."));
    auto *start = new QPushButton(tr("Start the demo"), card);
    start->setObjectName(QStringLiteral("startDemoButton"));
    start->setProperty("kind", QStringLiteral("primary"));
    start->setToolTip(tr("Start broker and devices, and connect to them"));
    column->addStretch(1);
    column->addWidget(start, 0, Qt::AlignLeft);
    connect(start, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    return card;
}

QWidget *WelcomePage::makeConnectDoor()
{
    auto *card = new Surface(Ground::Card, this);
    QVBoxLayout *column = makeDoor(card, IconId::Link, tr("Connect to a broker"),
                                   tr("MQTT 3.1, 3.1.1 or 5.0 over TCP, TLS, WebSocket or a local socket. Paste an "
                                      "address to connect at once, or describe "
                                      "a connection with will, session and subscriptions."));
    m_url = new QLineEdit(card);
    m_url->setObjectName(QStringLiteral("welcomeUrl"));
    m_url->setFont(monospaceFont(font()));
    m_url->setPlaceholderText(QStringLiteral("mqtt://host:1883"));
    m_url->setAccessibleName(tr("Address of the broker"));
    m_url->setToolTip(tr("mqtt://, mqtts://, ws://, wss:// or unix://; the port may be left out"));
    m_urlProblem = new PlainLabel(card);
    m_urlProblem->setObjectName(QStringLiteral("welcomeUrlProblem"));
    m_urlProblem->setWordWrap(true);
    m_urlProblem->setForegroundRole(QPalette::BrightText);
    m_urlProblem->hide();
    auto *go = new QPushButton(tr("Connect"), card);
    go->setObjectName(QStringLiteral("welcomeConnect"));
    go->setToolTip(tr("Connect to this address without saving it"));
    auto *describe = new QPushButton(tr("New connection"), card);
    describe->setObjectName(QStringLiteral("welcomeNew"));
    describe->setToolTip(tr("Describe a connection and save it"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_url, 1);
    line->addWidget(go);
    column->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_urlProblem);
    column->addWidget(describe, 0, Qt::AlignLeft);
    const auto enter = [this] { Q_EMIT urlEntered(m_url->text().trimmed()); };
    connect(go, &QPushButton::clicked, this, enter);
    connect(m_url, &QLineEdit::returnPressed, this, enter);
    connect(m_url, &QLineEdit::textEdited, this, [this] { setUrlProblem({}); });
    connect(describe, &QPushButton::clicked, this, &WelcomePage::newConnectionRequested);
    return card;
}

void WelcomePage::setLastUsed(std::function<QDateTime(const QString &)> lastUsed)
{
    m_recent->setLastUsed(std::move(lastUsed));
}

void WelcomePage::hidePassword()
{
    const auto url = parseConnectionUrl(m_url->text());
    if (!url || !url->hasPassword)
        return;
    ConnectionProfile place;
    url->applyTo(place);
    QUrl shown(place.url());
    shown.setUserName(url->userName, QUrl::DecodedMode);
    m_url->setText(shown.toString());
}

void WelcomePage::setUrlProblem(const QString &sentence)
{
    m_urlProblem->setPlainText(sentence);
    m_urlProblem->setVisible(!sentence.isEmpty());
}

}
