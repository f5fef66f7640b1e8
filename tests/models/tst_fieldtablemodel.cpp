// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/fieldtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestFieldTableModel : public QObject
{
    Q_OBJECT
private:
    static QString cell(const FieldTableModel &model, int row, int column)
    {
        return model.data(model.index(row, column), Qt::DisplayRole).toString();
    }

private Q_SLOTS:
    void valuesAndChanges()
    {
        CaptureBuilder builder;
        CaptureStore store;
        ChartModel charts(store);
        FieldTableModel model(store, charts);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        builder.publish("t", R"({"value":71.11,"unit":"C","seq":9007199254740992,"b":3.62})");
        builder.publish("t", R"({"value":71.42,"unit":"K","seq":9007199254740993,"b":3.61})");
        store.append(builder.take());
        model.setMessage(ConnectionId(1), builder.topicId("t"), 2, 1);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, FieldTableModel::Field), QStringLiteral("/value"));
        QCOMPARE(cell(model, 0, FieldTableModel::Value), QStringLiteral("71.42"));
        QCOMPARE(cell(model, 0, FieldTableModel::Change), QStringLiteral("▲ +0.31"));
        QCOMPARE(model.data(model.index(0, 0), FieldTableModel::ChangeSignRole).toInt(), 1);
        QCOMPARE(cell(model, 1, FieldTableModel::Value), QStringLiteral("9007199254740993"));
        QCOMPARE(cell(model, 2, FieldTableModel::Change), QStringLiteral("▼ −0.01"));
        QCOMPARE(cell(model, 3, FieldTableModel::Field), QStringLiteral("/unit")); // what cannot be plotted comes last
        QCOMPARE(cell(model, 3, FieldTableModel::Change), QStringLiteral("changed"));
        QCOMPARE(cell(model, 3, FieldTableModel::Plot), QString());
        QCOMPARE(model.data(model.index(0, 3), FieldTableModel::SamplesRole).value<QList<float>>(),
                 QList<float>({71.11F, 71.42F}));
    }

    void rowsStayWhileTheFieldsAreTheSame()
    {
        CaptureBuilder builder;
        CaptureStore store;
        ChartModel charts(store);
        FieldTableModel model(store, charts);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        builder.publish("t", R"({"a":1,"b":2})").publish("t", R"({"a":3,"b":4})").publish("t", R"({"c":5})");
        store.append(builder.take());
        const TopicId topic = builder.topicId("t");
        model.setMessage(ConnectionId(1), topic, 1, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setMessage(ConnectionId(1), topic, 2, 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(cell(model, 1, FieldTableModel::Value), QStringLiteral("4"));
        model.setMessage(ConnectionId(1), topic, 3, 2);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void plotsGoOnAndOff()
    {
        CaptureBuilder builder;
        CaptureStore store;
        ChartModel charts(store);
        FieldTableModel model(store, charts);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        builder.publish("t", R"({"a":1,"s":"x"})");
        store.append(builder.take());
        const TopicId topic = builder.topicId("t");
        model.setMessage(ConnectionId(1), topic, 1, 0);
        QVERIFY(!model.isPlotted(0));
        model.togglePlot(0);
        QVERIFY(model.isPlotted(0));
        QVERIFY(charts.isPlotted({ConnectionId(1), topic, QStringLiteral("/a")}));
        model.togglePlot(0);
        QVERIFY(!model.isPlotted(0));
        QCOMPARE(charts.rowCount(), 0);
        model.togglePlot(1); // text cannot be plotted
        QCOMPARE(charts.rowCount(), 0);
        QVERIFY(!model.canPlot(17));
    }
};

MQTTSCOPE_TEST(TestFieldTableModel, "tst_fieldtablemodel")
#include "tst_fieldtablemodel.moc"
