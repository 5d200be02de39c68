// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A unix socket that passes everything on to another, until told to break: what is under way is
// cut, or nothing moves any more. So a test can lose the database at a chosen moment. Thread
// promise: locks inside.
//
//   BreakableGate gate(server.socket(), folder / "gate.sock");  gate.cut();
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <string>
#include <thread>

namespace budkavle::test {

class BreakableGate {
public:
    BreakableGate(std::string target, std::filesystem::path socket);
    ~BreakableGate();
    BreakableGate(const BreakableGate&) = delete;  // owns a thread
    BreakableGate& operator=(const BreakableGate&) = delete;

    void cut() { must_cut_ = true; }  ///< ends all connections; new ones are passed on
    void set_stalled(bool stalled) { is_stalled_ = stalled; }  ///< bytes wait inside
    void set_closed(bool closed) { is_closed_ = closed; }  ///< new connections are ended at once
    [[nodiscard]] std::size_t accepted() const { return accepted_; }

private:
    void run(const std::stop_token& stop);

    std::string target_;
    std::filesystem::path socket_;
    int listener_ = -1;
    std::atomic<bool> must_cut_{false};
    std::atomic<bool> is_stalled_{false};
    std::atomic<bool> is_closed_{false};
    std::atomic<std::size_t> accepted_{0};
    std::jthread thread_;
};

}  // namespace budkavle::test
