// SPDX-License-Identifier: GPL-3.0-or-later
// The Topics page with a scripted engine and a capture made by hand.
#pragma once

#include "core/profile/profilestore.h"
#include "tests/support/capturebuilder.h"
#include "tests/support/fakeengine.h"
#include "ui/models/chartmodel.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/selectioncontext.h"
#include "ui/models/subscriptionmodel.h"
#include "ui/pages/topicspage.h"

#include <QTemporaryDir>
#include <QTest>

namespace mqttscope::test
{

struct TopicsFixture
{
    FakeEngine engine;
    CaptureStore capture;
    SelectionContext selection;
    SteadyClock clock;
    QTemporaryDir directory;
    ProfileStore profiles{directory.filePath(QStringLiteral("connections.json"))};
    ConnectionListModel connections{engine, profiles, clock};
    ChartModel charts{capture};
    SubscriptionModel subscriptions{engine};
    TopicsPage page{engine, capture, selection, connections, subscriptions, charts, nullptr};
    CaptureBuilder builder;
    ConnectionId connection;

    explicit TopicsFixture(ProtocolVersion version = ProtocolVersion::V5_0, bool readOnly = false)
    {
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = QStringLiteral("Bench");
        profile.version = version;
        profile.readOnly = readOnly;
        connection = engine.openConnection(profile, {});
        builder.setVersion(version).setConnection(connection);
        builder.setTime(clock.now().time_since_epoch().count() - 1'000'000'000);
        page.resize(1300, 800);
        page.show();
        page.activateWindow(); // shortcuts work in the active window
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window did not become active");
        selection.selectConnection(connection);
    }

    void connectNow() { engine.accept(connection); }
    void subscribeTo(const QString &filter)
    {
        SubscriptionProfile subscription;
        subscription.filter = filter;
        Q_EMIT engine.subscriptionsChanged(connection, {subscription});
    }
    void deliver() { capture.append(builder.take()); }

    template <typename T>
    T *find(const char *name) const
    {
        return page.findChild<T *>(QLatin1String(name));
    }
};

}
