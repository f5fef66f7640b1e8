// SPDX-License-Identifier: GPL-3.0-or-later
// A whole window on a scripted engine, for tests that click.
#pragma once

#include "core/capture/capturestore.h"
#include "core/profile/profilestore.h"
#include "tests/support/fakeengine.h"
#include "ui/connectionactions.h"
#include "ui/mainwindow.h"
#include "ui/models/chartmodel.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/selectioncontext.h"
#include "ui/models/subscriptionmodel.h"
#include "ui/models/trafficmeter.h"
#include "ui/settings/uistate.h"
#include "ui/theme/theme.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace mqttscope::test
{

struct WindowBench
{
    QTemporaryDir folder;
    SteadyClock clock;
    FakeEngine engine;
    ProfileStore profiles{folder.filePath(QStringLiteral("connections.json"))};
    CaptureStore capture;
    ConnectionListModel connections{engine, profiles, clock};
    SubscriptionModel subscriptions{engine};
    SelectionContext selection;
    ChartModel charts{capture};
    TrafficMeter traffic{capture};
    Theme theme{*qApp};
    SessionMemory memory;
    UiState state{folder.filePath(QStringLiteral("window.json"))};
    Workspace workspace{engine, profiles, capture, connections, subscriptions, selection,
                        charts, traffic,  theme,   state,       clock,         memory};
    std::unique_ptr<MainWindow> window;

    /// Saves a profile before the window is made.
    ConnectionProfile save(const QString &name, const QString &host = QStringLiteral("localhost"))
    {
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = name;
        profile.host = host;
        if (const QString problem = profiles.put(profile); !problem.isEmpty())
            qFatal("%s", qPrintable(problem));
        return profile;
    }
    MainWindow &open()
    {
        QObject::connect(&engine, &EngineInterface::batchReady, &capture,
                         [this](CaptureBatch &batch) { capture.append(std::move(batch)); });
        window = std::make_unique<MainWindow>(workspace);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not show");
        return *window;
    }
    /// A window in which the only saved profile is being connected; its session waits for accept().
    ConnectionId openConnecting(const QString &name)
    {
        save(name);
        open().connectionActions().connectRow(0);
        return engine.opened.first().id;
    }
    template <typename T>
    T &find(const char *name, QWidget *in = nullptr)
    {
        T *found = (in ? in : window.get())->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child is called %s", name);
        return *found;
    }
    void click(const char *name, QWidget *in = nullptr) { QTest::mouseClick(&find<QWidget>(name, in), Qt::LeftButton); }
};

/// With MQTTSCOPE_GRAB=DIR in the environment: a picture of the widget, to be looked at.
inline void grabForLooking(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("MQTTSCOPE_GRAB"); !folder.isEmpty()) {
        QTest::qWait(60); // layouts and palette changes settle in the event loop
        widget.grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
    }
}

}
