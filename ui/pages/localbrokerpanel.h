// SPDX-License-Identifier: GPL-3.0-or-later
// The local broker: start and stop, its clients, and the simulated devices.
#pragma once

#include "core/engine/engineinterface.h"
#include "ui/widgets/surface.h"

class QPushButton;
class QSpinBox;
class QTableView;
class QVBoxLayout;

namespace mqttscope
{

class BrokerClientModel;
class PlainLabel;
class SectionHeader;
class StateDot;

/// UI thread.
class LocalBrokerPanel : public Surface
{
    Q_OBJECT
public:
    explicit LocalBrokerPanel(EngineInterface &engine, QWidget *parent = nullptr);

    void setStatus(const BrokerStatus &status);
    void setDevices(const QList<DemoDeviceInfo> &devices);

Q_SIGNALS:
    void clientChosen(mqttscope::ConnectionId connection);

private:
    [[nodiscard]] QWidget *makeStart();
    [[nodiscard]] QWidget *makeClients();
    [[nodiscard]] QWidget *makeDevices();
    void rebuildDevices(const QList<DemoDeviceInfo> &devices);

    /// One device: the widgets that change.
    struct DeviceRow
    {
        QString name;
        StateDot *dot;
        QPushButton *flood;
    };

    EngineInterface &m_engine;
    BrokerClientModel *m_clients;
    SectionHeader *m_header = nullptr;
    QPushButton *m_stop = nullptr;
    QWidget *m_start = nullptr;
    QSpinBox *m_port = nullptr;
    PlainLabel *m_problem = nullptr;
    PlainLabel *m_losses = nullptr;
    QTableView *m_clientTable = nullptr;
    PlainLabel *m_noClients = nullptr;
    PlainLabel *m_noDevices = nullptr;
    QPushButton *m_demo = nullptr;
    QVBoxLayout *m_deviceColumn = nullptr;
    QWidget *m_deviceList = nullptr;
    QList<DeviceRow> m_devices;
};

}
