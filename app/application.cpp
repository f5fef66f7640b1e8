// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/languages.h"
#include "app/shotrunner.h"
#include "app/uigapmeter.h"
#include "core/capture/capturestore.h"
#include "core/engine/threadedengine.h"
#include "core/profile/profilestore.h"
#include "ui/connectionactions.h"
#include "ui/mainwindow.h"
#include "ui/models/chartmodel.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/subscriptionmodel.h"
#include "ui/models/trafficmeter.h"
#include "ui/settings/uistate.h"
#include "ui/widgets/noticebar.h"
#include "ui/windowdraft.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

namespace mqttscope
{

class Application::Private
{
public:
    Private(QApplication &application, const CommandLine &commandLine, std::chrono::steady_clock::time_point start)
        : app(application)
        , line(commandLine)
        , startedAt(start)
        , theme(application)
    { }
    QApplication &app;
    const CommandLine line;
    const std::chrono::steady_clock::time_point startedAt;
    std::optional<std::chrono::steady_clock::time_point> firstPaint;

    SteadyClock clock;
    UiState state;
    Languages languages;
    Theme theme;
    ThreadedEngine engine;
    ProfileStore profiles;
    CaptureStore capture;
    ConnectionListModel connections{engine, profiles, clock};
    SubscriptionModel subscriptions{engine};
    SelectionContext selection;
    ChartModel charts{capture};
    TrafficMeter traffic{capture};
    SessionMemory memory;
    UiGapMeter gaps;
    Workspace workspace{engine, profiles, capture, connections, subscriptions, selection,
                        charts, traffic,  theme,   state,       clock,         memory};
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<ShotRunner> shots;
};

Application::Application(QApplication &app, const CommandLine &line, std::chrono::steady_clock::time_point startedAt)
{
    QCoreApplication::setApplicationName(QStringLiteral("mqttscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MQTTSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("mqttscope"));
    d = std::make_unique<Private>(app, line, startedAt);
    connect(&d->engine, &EngineInterface::batchReady, this,
            [this](CaptureBatch &batch) { d->capture.append(std::move(batch)); });
    connect(&d->capture, &CaptureStore::byteBudgetChanged, &d->engine, &EngineInterface::setCaptureBudget);
    connect(&d->profiles, &ProfileStore::problemFound, this, [this](const QString &sentence) {
        if (d->window)
            d->window->notices().show({NoticeTone::Warning, sentence});
    });
    connect(&d->traffic, &TrafficMeter::messagesArrived, &d->gaps, &UiGapMeter::noteTraffic);
}

Application::~Application() = default;

MainWindow &Application::window() const { return *d->window; }
const Workspace &Application::workspace() const { return d->workspace; }

void Application::start()
{
    d->state.load();
    d->languages.setLanguage(d->line.language.isEmpty() ? d->state.language() : d->line.language);
    d->theme.renewFont();
    d->theme.setChoice(d->line.theme.value_or(themeChoiceFrom(d->state.theme()).value_or(ThemeChoice::System)));
    d->theme.setTextScale(d->state.textScale());
    d->capture.setByteBudget(d->state.captureBudget());
    const QString profileProblem = d->profiles.load();
    openWindow();
    if (!profileProblem.isEmpty())
        d->window->notices().show({NoticeTone::Warning, profileProblem});

    ConnectionActions &actions = d->window->connectionActions();
    if (d->line.demo && d->line.shotsFolder.isEmpty()) // the pictures begin with the empty program
        actions.startDemo();
    if (!d->line.connectUrl.isEmpty()) {
        const QString problem = actions.connectUrl(d->line.connectUrl, d->line.subscribe);
        if (!problem.isEmpty())
            d->window->notices().show({NoticeTone::Error, problem});
    }
    if (d->line.page)
        d->window->showPage(*d->line.page);
    arrangeLeaving();
}

int Application::run()
{
    start();
    int code = QApplication::exec();
    if (d->shots && d->shots->hasFailed())
        code = EXIT_FAILURE;
    if (d->shots == nullptr) {
        d->window->rememberLayout();
        d->state.save();
    }
    if (!writeStatistics()) {
        std::fprintf(stderr, "mqttscope: the file for --stats-json cannot be written.\n");
        return EXIT_FAILURE;
    }
    return code;
}

void Application::openWindow()
{
    d->window = std::make_unique<MainWindow>(d->workspace);
    d->window->installEventFilter(this);
    connect(d->window.get(), &MainWindow::languageChosen, this, &Application::changeLanguage, Qt::QueuedConnection);
    connect(d->window.get(), &MainWindow::textSizeChosen, this, &Application::renewWindow, Qt::QueuedConnection);
    d->window->show();
}

void Application::changeLanguage(const QString &language)
{
    d->languages.setLanguage(language);
    d->theme.renewFont();
    renewWindow();
}

void Application::renewWindow()
{
    // Texts and their sizes are made when the window is made: a new one takes the place of the old one. Connections,
    // capture and models are not the window's and go on.
    const WindowDraft draft = d->window->draft();
    d->window->rememberLayout();
    MainWindow *old = d->window.release();
    openWindow();
    // restoreGeometry() moves and widens what stands at the edge of the screen; this window stood there already.
    if (!old->isMaximized() && !old->isFullScreen())
        d->window->setGeometry(old->geometry());
    d->window->setDraft(draft);
    old->hide();
    old->deleteLater();
}

void Application::arrangeLeaving()
{
    const CommandLine &line = d->line;
    if (line.quitAfterMs)
        QTimer::singleShot(*line.quitAfterMs, this, [] { QCoreApplication::exit(0); });
    if (line.quitAfterMessages) {
        connect(&d->traffic, &TrafficMeter::messagesArrived, this, [wanted = *line.quitAfterMessages](quint64 total) {
            if (total >= wanted)
                QCoreApplication::exit(0);
        });
    }
    if (!line.statsFile.isEmpty())
        d->gaps.start();
    if (!line.shotsFolder.isEmpty()) {
        d->shots = std::make_unique<ShotRunner>(*this, d->theme, line.shotsFolder, d->languages.current());
        d->shots->start();
    }
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !d->firstPaint) {
        // The children paint in the same turn: the time is taken when the turn is over.
        QTimer::singleShot(0, this, [this] {
            if (!d->firstPaint)
                d->firstPaint = std::chrono::steady_clock::now();
        });
        watched->removeEventFilter(this);
    }
    return QObject::eventFilter(watched, event);
}

QJsonObject Application::statistics() const
{
    const CaptureCounters counters = d->capture.counters();
    const auto paint = d->firstPaint.value_or(d->startedAt);
    return {{QStringLiteral("seen"), qint64(counters.seen)},
            {QStringLiteral("kept"), qint64(counters.kept)},
            {QStringLiteral("evicted"), qint64(counters.evicted)},
            {QStringLiteral("dropped"), qint64(counters.dropped)},
            {QStringLiteral("cleared"), qint64(counters.cleared)},
            {QStringLiteral("messages"), qint64(d->traffic.messagesReceived())},
            {QStringLiteral("uiGapP99Ms"), d->gaps.p99Ms()},
            {QStringLiteral("uiGapMaxMs"), d->gaps.longestMs()},
            {QStringLiteral("firstPaintMs"), std::chrono::duration<double, std::milli>(paint - d->startedAt).count()},
            {QStringLiteral("firstPaintSteadyNs"), double(paint.time_since_epoch().count())}};
}

bool Application::writeStatistics() const
{
    if (d->line.statsFile.isEmpty())
        return true;
    QFile file(d->line.statsFile);
    const QByteArray json = QJsonDocument(statistics()).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.flush();
}

}
