// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shotrunner.h"

#include "app/application.h"
#include "core/base/plaintext.h"
#include "core/capture/capturestore.h"
#include "ui/connectionactions.h"
#include "ui/editors/connectioneditor.h"
#include "ui/mainwindow.h"
#include "ui/models/chartmodel.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace mqttscope
{

namespace
{

constexpr int kTrafficMs = 8000;
constexpr int kSettleMs = 700; ///< from a click to the picture: layouts, one more second of data
const QByteArray kTopic = QByteArrayLiteral("plant/line1/press-04/temperature");

ConnectionProfile exampleProfile()
{
    ConnectionProfile profile = ConnectionProfile::create();
    profile.name = QStringLiteral("Plant gateway");
    profile.host = QStringLiteral("gw.plant.example");
    profile.clientId = QStringLiteral("scope-bench-3");
    profile.userName = QStringLiteral("press04");
    profile.askPassword = true;
    profile.cleanStart = false;
    profile.sessionExpiry = 3600;
    WillProfile will;
    will.topic = QStringLiteral("plant/scope/state");
    will.payload = QByteArrayLiteral("offline");
    profile.will = will;
    for (const auto *filter : {"plant/line1/#", "plant/+/alarms/#", "$SYS/#"}) {
        SubscriptionProfile subscription;
        subscription.filter = QLatin1String(filter);
        subscription.qos = QoS::AtLeastOnce;
        profile.subscriptions.append(subscription);
    }
    return profile;
}

}

ShotRunner::ShotRunner(Application &application, Theme &theme, const QString &folder, const QString &language)
    : m_application(application)
    , m_theme(theme)
    , m_folder(folder)
{
    if (language != QLatin1String("en"))
        m_suffix += QLatin1Char('-') + language;
    if (application.window().devicePixelRatioF() > 1.0)
        m_suffix += QStringLiteral("@%1x").arg(QString::number(application.window().devicePixelRatioF()));
}

void ShotRunner::start()
{
    if (!QDir().mkpath(m_folder)) {
        std::fprintf(stderr, "mqttscope: the folder for --shots cannot be made.\n");
        m_hasFailed = true;
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(EXIT_FAILURE); });
        return;
    }
    m_application.window().resize(1440, 900);
    planWelcome();
    add(0, [this] { m_application.window().connectionActions().startDemo(); });
    add(kTrafficMs, [this] { plotMore(); });
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        planPages(theme);
        planEditor(theme);
    }
    add(0, [this] { QCoreApplication::exit(m_hasFailed ? EXIT_FAILURE : EXIT_SUCCESS); });
    next();
}

void ShotRunner::add(int afterMs, std::function<void()> act) { m_steps.push_back({afterMs, std::move(act)}); }

void ShotRunner::next()
{
    if (m_at >= m_steps.size())
        return;
    QTimer::singleShot(m_steps[m_at].afterMs, this, [this] {
        m_steps[m_at++].act();
        next();
    });
}

void ShotRunner::planWelcome()
{
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        add(0, [this, theme] {
            m_theme.setChoice(theme);
            m_application.window().showPage(PageId::Welcome);
        });
        add(kSettleMs, [this, theme] { grab(m_application.window(), QStringLiteral("welcome"), theme); });
    }
}

void ShotRunner::planPages(ThemeChoice theme)
{
    struct Shot
    {
        PageId page;
        const char *name;
        void (ShotRunner::*prepare)();
    };
    const Shot shots[] = {{PageId::Topics, "topics", &ShotRunner::selectTopic},
                          {PageId::Packets, "packets", &ShotRunner::selectPacket},
                          {PageId::Charts, "charts", nullptr},
                          {PageId::Broker, "broker", nullptr},
                          {PageId::Settings, "settings", nullptr}};
    for (const Shot &shot : shots) {
        add(0, [this, theme, shot] {
            m_theme.setChoice(theme);
            m_application.window().showPage(shot.page);
            if (shot.prepare)
                (this->*shot.prepare)();
        });
        add(kSettleMs, [this, theme, shot] { grab(m_application.window(), QLatin1String(shot.name), theme); });
    }
}

void ShotRunner::planEditor(ThemeChoice theme)
{
    add(0, [this] {
        auto *editor = new ConnectionEditor(exampleProfile(), false, &m_application.window());
        editor->showSection(4);
        editor->open();
    });
    add(kSettleMs, [this, theme] {
        auto *editor = m_application.window().findChild<ConnectionEditor *>();
        if (!editor)
            return;
        grab(*editor, QStringLiteral("connection-editor"), theme);
        editor->reject();
    });
}

void ShotRunner::grab(QWidget &widget, const QString &name, ThemeChoice theme)
{
    const QString file
        = QDir(m_folder).filePath(name + QLatin1Char('-') + toString(theme) + m_suffix + QLatin1String(".png"));
    if (!widget.grab().save(file)) {
        std::fprintf(stderr, "mqttscope: cannot write %s\n", qPrintable(visibleText(file)));
        m_hasFailed = true;
    }
}

void ShotRunner::selectTopic()
{
    const Workspace &workspace = m_application.workspace();
    const TopicId topic = workspace.capture.findTopic(kTopic);
    if (topic.isValid())
        workspace.selection.selectTopic(workspace.selection.currentConnection(), topic);
}

void ShotRunner::selectPacket()
{
    const Workspace &workspace = m_application.workspace();
    const TopicId topic = workspace.capture.findTopic(kTopic);
    const ConnectionId connection = workspace.selection.currentConnection();
    const TopicStatistics *facts = workspace.capture.statistics(connection, topic);
    if (facts && workspace.capture.contains(facts->lastNumber))
        workspace.selection.selectPacket(facts->lastNumber, connection, topic);
}

void ShotRunner::plotMore()
{
    struct Source
    {
        QByteArrayView topic;
        QLatin1String path;
        int plot; ///< -1 = one of its own
    };
    const Source sources[] = {{"plant/line1/press-05/temperature", QLatin1String("/value"), 0},
                              {"plant/line1/press-04/vibration", QLatin1String("f32le.rms"), -1},
                              {"plant/line1/valve-2/open", QLatin1String(), -1}};
    const Workspace &workspace = m_application.workspace();
    for (const Source &source : sources) {
        const TopicId topic = workspace.capture.findTopic(source.topic);
        if (topic.isValid())
            workspace.charts.addSeries({workspace.selection.currentConnection(), topic, source.path}, source.plot);
    }
}

}
