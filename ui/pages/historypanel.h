// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of the topic, newest first, below a line that sums them up.
#pragma once

#include "core/capture/capturestore.h"
#include "ui/models/ratemeter.h"
#include "ui/widgets/surface.h"

class QTableView;
class QToolButton;

namespace mqttscope
{

class MessageHistoryModel;
class SectionHeader;

class HistoryPanel : public Surface
{
    Q_OBJECT
public:
    HistoryPanel(CaptureStore &capture, MessageHistoryModel &model, QWidget *parent = nullptr);

    /// Marks a message; 0 follows the newest.
    void showPacket(PacketNumber packet);
    /// Brings title and marked row up to date after the model was refreshed.
    void refresh(qint64 nowNs);

Q_SIGNALS:
    void packetChosen(mqttscope::PacketNumber packet);
    void followRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void setColumnWidths();
    void keepPlace(int inserted);
    void markRow();
    void refreshTitle(double rate);

    CaptureStore &m_capture;
    MessageHistoryModel &m_model;
    SectionHeader *m_header;
    QToolButton *m_follow;
    QTableView *m_table;
    PacketNumber m_packet = 0;
    bool m_isQuiet = false;
    bool m_isBeyondRows = false; ///< the message marked is older than all rows
    TopicId m_ratedTopic;
    quint64 m_ratedMessages = 0;
    RateMeter m_rate;
};

}
