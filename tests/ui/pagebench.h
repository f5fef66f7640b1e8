// SPDX-License-Identifier: GPL-3.0-or-later
// What a page needs to live: a capture that is filled by hand, a scripted engine, the shared models.
#pragma once

#include "core/profile/profilestore.h"
#include "tests/support/capturebuilder.h"
#include "tests/support/fakeengine.h"
#include "ui/models/chartmodel.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/selectioncontext.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace mqttscope::test
{

class PageBench
{
public:
    PageBench()
        : profiles(m_folder.filePath(QStringLiteral("connections.json")))
    {
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = QStringLiteral("Plant gateway");
        connection = engine.openConnection(profile, {});
        builder.setVersion(ProtocolVersion::V5_0).setConnection(connection);
        selection.selectConnection(connection);
    }

    void deliver() { store.append(builder.take()); }
    /// Number of the newest packet.
    [[nodiscard]] PacketNumber newest() const { return store.endNumber() - 1; }

    static void show(QWidget &page)
    {
        page.resize(1376, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    template <typename T>
    static T *find(QWidget &page, const char *name)
    {
        T *widget = page.findChild<T *>(QLatin1String(name));
        if (!widget)
            qFatal("no widget is named %s", name);
        return widget;
    }
    /// A click in the middle.
    static void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

private:
    QTemporaryDir m_folder;

public:
    FakeEngine engine;
    ProfileStore profiles;
    SteadyClock clock;
    ConnectionListModel connections{engine, profiles, clock};
    CaptureStore store;
    CaptureBuilder builder;
    SelectionContext selection;
    ChartModel charts{store};
    ConnectionId connection;
};

}
